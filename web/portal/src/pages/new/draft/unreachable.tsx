import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

/** The draft is at the server, which was not reached. */
export function Unreachable({ again }: { again: () => void }) {
  const { t } = useTranslation();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{t('fault.offline')}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={again}>{t('fault.again')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
