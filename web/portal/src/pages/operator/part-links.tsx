/** The way from one part to another: links, so that each can be kept and sent. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PARTS, type Part } from './parts.rules';

const useStyles = makeStyles({
  parts: { display: 'flex', flexWrap: 'wrap', gap: '0.25rem', margin: 0, padding: 0, listStyleType: 'none' },
  part: {
    display: 'block',
    paddingBlock: '0.5rem',
    paddingInline: '0.8rem',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

export function PartLinks({ part }: { part: Part }) {
  const styles = useStyles();
  const { t } = useTranslation('operator');
  return (
    <nav aria-label={t('parts.label')}>
      <ul className={styles.parts}>
        {PARTS.map((each) => (
          <li key={each}>
            <Link
              to={`/operator?part=${each}`}
              aria-current={each === part ? 'page' : undefined}
              className={mergeClasses(styles.part, each === part && styles.here)}
            >
              {t(`parts.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
