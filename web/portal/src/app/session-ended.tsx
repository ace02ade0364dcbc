/** The session ended while somebody was at work: said once, with the way back to this very page. Nothing typed is lost. */
import { Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { signInAddress } from '../api/session';

export function SessionEnded() {
  const { t } = useTranslation();
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('ended.title')}</MessageBarTitle>
        {t('ended.text')}
      </MessageBarBody>
      <MessageBarActions>
        <Link href={signInAddress()}>{t('ended.signIn')}</Link>
      </MessageBarActions>
    </MessageBar>
  );
}
