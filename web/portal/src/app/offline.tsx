/** Says when this device has no connection, and that work goes on all the same. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../api/online';

export function Offline() {
  const { t } = useTranslation();
  if (useOnline()) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t('offline.now')}</MessageBarBody>
    </MessageBar>
  );
}
