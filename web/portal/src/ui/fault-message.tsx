/** A request that failed: what it means, the incident for the operator, and the way on. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { CallUs } from './call-us';
import { faultOf } from '../api/faults';

export function FaultMessage({ error, again }: { error: CombinedError; again?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { code, message, incident } = faultOf(error);
  // The bar at the top says it already.
  if (code === 'UNAUTHENTICATED') return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {code === 'OFFLINE' ? t('fault.offline') : code === 'BAD_USER_INPUT' ? t('fault.input') : message}{' '}
        {incident && !message.includes(incident) && t('fault.incident', { incident })}{' '}
        {code === 'INTERNAL' && <CallUs />}
      </MessageBarBody>
      {again && (
        <MessageBarActions>
          <Button onClick={again}>{t('fault.again')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
