/** How the incidents went, month by month: bars for the eye, the same as a table for everybody. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { barsOf } from './use-chart.rules';
import { graphql } from '../../api/graphql';
import { readFragment, type FragmentType } from '../../gql';
import { Panel } from '../../ui/panel';
import { localeOf } from '../../words/words';

const USE = graphql(/* GraphQL */ `
  fragment AgreementUse on Agreement {
    use {
      month
      granted
      consumed
      returned
      remaining
    }
  }
`);

const useStyles = makeStyles({
  chart: { width: '100%', maxWidth: '36rem', height: '7rem', overflow: 'visible' },
  // The drawing is stretched; its lines are not.
  left: {
    fill: 'transparent',
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1.5px',
    vectorEffect: 'non-scaling-stroke',
  },
  used: { fill: tokens.colorBrandForeground1 },
  line: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1.5px', vectorEffect: 'non-scaling-stroke' },
  table: {
    borderCollapse: 'collapse',
    '& th, & td': { textAlign: 'start', paddingBlock: '0.2rem', paddingInlineEnd: '1rem' },
  },
  scroll: { overflowX: 'auto' },
});

/** In the units of the drawing. */
const HEIGHT = 40;
const STEP = 10;

export function UseChart(props: { agreement: FragmentType<typeof USE> }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('agreements');
  const title = useId();
  const { use } = readFragment(USE, props.agreement);
  const bars = barsOf(use, HEIGHT);
  const form = new Intl.DateTimeFormat(localeOf(i18n.language), { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const nameOf = (month: string) => form.format(new Date(`${month}T00:00:00Z`));
  if (bars.every(({ used }) => used === 0)) return <Panel title={t('use.title')}>{t('use.none')}</Panel>;
  return (
    <Panel title={t('use.title')}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${Math.max(bars.length, 6) * STEP} ${HEIGHT + 1}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={title}
      >
        <title id={title}>{t('use.picture', { count: bars.length })}</title>
        {bars.map(({ month, used, left }, at) => (
          <g key={month} transform={`translate(${at * STEP} 0)`}>
            {left !== null && <rect className={styles.left} x="1" width="3.5" y={HEIGHT - left} height={left} />}
            <rect className={styles.used} x="5.5" width="3.5" y={HEIGHT - used} height={used} />
          </g>
        ))}
        <line className={styles.line} x1="0" x2={Math.max(bars.length, 6) * STEP} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <span>{t('use.legend')}</span>
      <details>
        <summary>{t('use.asTable')}</summary>
        <div className={styles.scroll} role="region" aria-label={t('use.title')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['month', 'granted', 'consumed', 'returned', 'remaining'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`use.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {use.map(({ month, granted, consumed, returned, remaining }) => (
                <tr key={month}>
                  <th scope="row">{nameOf(month)}</th>
                  <td>{granted}</td>
                  <td>{consumed}</td>
                  <td>{returned}</td>
                  <td>{remaining ?? t('unlimited')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Panel>
  );
}
