/** The parts of the clock in words, for whoever would rather read them, or cannot see the bar. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../../ui/moment';
import type { Segment } from './clock-bar.rules';
import { useDuration } from './use-duration';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': { textAlign: 'start', paddingBlock: '0.2rem', paddingInlineEnd: '0.75rem' },
  },
  summary: { cursor: 'pointer', minHeight: '1.5rem' },
});

export function ClockTable({ segments }: { segments: readonly Segment[] }) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const duration = useDuration();
  const minutes = ({ from, to }: Segment) => (Date.parse(to) - Date.parse(from)) / 60_000;
  return (
    <details>
      <summary className={styles.summary}>{t('clock.asTable')}</summary>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('clock.asTable')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('clock.what')}</th>
              <th scope="col">{t('clock.from')}</th>
              <th scope="col">{t('clock.howLong')}</th>
            </tr>
          </thead>
          <tbody>
            {segments.map((segment) => (
              <tr key={`${segment.from} ${segment.state}`}>
                <td>{t(`clock.legend.${segment.state}`)}</td>
                <td>
                  <Moment at={segment.from} />
                </td>
                <td>{duration(minutes(segment))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
