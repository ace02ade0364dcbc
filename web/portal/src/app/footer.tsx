import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { pageSettings } from '../api/settings';
import { CallUs } from '../ui/call-us';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.5rem 1.5rem',
    paddingInline: 'clamp(1rem, 4vw, 2rem)',
    paddingBlock: '1rem',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBlockStartWidth: '1px',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
});

export function Footer() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { demoMail, explorer } = pageSettings;
  return (
    <footer className={styles.foot} data-print="no">
      <span>casegate</span>
      <CallUs />
      {demoMail && <Link href="/demo/mail">{t('footer.demoMail')}</Link>}
      {explorer && <Link href="/explorer">{t('waysOn.explorer')}</Link>}
    </footer>
  );
}
