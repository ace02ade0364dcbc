/** How much there is to do in one queue, and who has how much of it. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ClockAlarmRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Anchor } from '../../../ui/anchor';
import { queueAddress } from '../queue-address';
import type { Load } from './load.rules';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: '0.5rem',
    borderBlockStartWidth: '1px',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '0.1rem 1rem', alignItems: 'center', minHeight: '1.75rem' },
  mark: { display: 'inline-flex', alignItems: 'center', columnGap: '0.3rem', fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorStatusDangerForeground3 },
  soon: { color: tokens.colorStatusWarningForeground3 },
  who: { '& summary': { cursor: 'pointer', paddingBlock: '0.25rem', minHeight: '1.5rem' } },
});

/** What `isOpen` is shows its engineers from the beginning. */
export function LoadRow({ load, isOpen }: { load: Load; isOpen: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('desk');
  const { queue, waiting, owned, dueSoon, breached, engineers } = load;
  return (
    <li className={styles.row}>
      <span className={styles.facts}>
        {isOpen ? <Text weight="semibold">{queue}</Text> : <Anchor to={queueAddress(queue)}>{queue}</Anchor>}
        <Text>{t('waiting.count', { count: waiting })}</Text>
        <Text>{t('load.owned', { count: owned })}</Text>
        {breached > 0 && (
          <span className={mergeClasses(styles.mark, styles.late)}>
            <ErrorCircleRegular />
            {t('load.late', { count: breached })}
          </span>
        )}
        {dueSoon > 0 && (
          <span className={mergeClasses(styles.mark, styles.soon)}>
            <ClockAlarmRegular />
            {t('load.soon', { count: dueSoon })}
          </span>
        )}
      </span>
      {engineers.length === 0 ? (
        <Text>{t('load.nobody')}</Text>
      ) : (
        <details className={styles.who} open={isOpen}>
          <summary>{t('load.engineers', { count: engineers.length })}</summary>
          <ul>
            {engineers.map(({ name, email, owned: theirs }) => (
              <li key={email}>{t('load.engineer', { name, email, count: theirs })}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
