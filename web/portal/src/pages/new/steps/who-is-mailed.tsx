/** Who gets mail, and who sees the case in the portal without any. R47, R48. */
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RequestContent } from '../draft/request-content';

const useStyles = makeStyles({ text: { margin: 0, overflowWrap: 'anywhere' } });

export function WhoIsMailed({ content }: { content: RequestContent }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const email = content.primaryContact?.email.trim();
  if (!email) return null;
  return (
    <p className={styles.text}>
      {t('steps.mailed.primary', { email })}
      {(content.additionalContacts.length > 0 || content.addMeAsContact) && ` ${t('steps.mailed.others')}`}
    </p>
  );
}
