/** The clock drawn: each part as long as it lasted, told apart by pattern and word. The table beside it says the same. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockPatterns } from './clock-patterns';
import { drawClock, sumStates, type Segment } from './clock-bar.rules';
import { useDuration } from './use-duration';

const useStyles = makeStyles({
  bar: { width: '100%', height: '3rem', display: 'block', overflow: 'visible' },
  frame: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible },
  mark: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  due: { fill: tokens.colorNeutralForeground1 },
  answered: { fill: tokens.colorBrandForeground1 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.25rem 1rem',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'flex', alignItems: 'center', columnGap: '0.4rem' },
  sample: { width: '1.5rem', height: '0.9rem', flexShrink: 0 },
});

interface Props {
  segments: readonly Segment[];
  dueAt: string;
  respondedAt?: string | null | undefined;
  isPending: boolean;
}

export function ClockBar({ segments, ...clock }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const duration = useDuration();
  const id = useId();
  const drawn = drawClock({ segments, ...clock });
  const at = (percent: number) => `${percent}%`;
  const marks = [
    ...(drawn.due === null ? [] : [{ kind: 'due', x: drawn.due, y: 2 } as const]),
    ...(drawn.answered === null ? [] : [{ kind: 'answered', x: drawn.answered, y: 38 } as const]),
  ];
  return (
    <div>
      <svg className={styles.bar} role="img" aria-label={t('clock.drawn')}>
        <ClockPatterns id={id} />
        {drawn.bars.map(({ state, x, width }, index) => (
          <rect key={index} x={at(x)} y={10} width={at(width)} height={26} fill={`url(#${id}${state})`} />
        ))}
        <rect className={styles.frame} x="0" y={10} width="100%" height={26} />
        {marks.map(({ kind, x, y }) => (
          <svg key={kind} x={at(x)} overflow="visible">
            <line className={styles.mark} x1="0" x2="0" y1={6} y2={42} />
            {kind === 'due' ? (
              <path className={styles.due} d={`M-6 ${y - 2}h12l-6 8z`} />
            ) : (
              <circle className={styles.answered} cx="0" cy={y + 4} r="5" />
            )}
          </svg>
        ))}
      </svg>
      <ul className={styles.legend}>
        {sumStates(segments).map(({ state, minutes }) => (
          <li key={state} className={styles.entry}>
            <svg className={styles.sample} aria-hidden>
              <rect width="100%" height="100%" fill={`url(#${id}${state})`} />
              <rect className={styles.frame} width="100%" height="100%" />
            </svg>
            {t(`clock.legend.${state}`)}: {duration(minutes)}
          </li>
        ))}
        {marks.map(({ kind }) => (
          <li key={kind} className={styles.entry}>
            <svg className={styles.sample} aria-hidden>
              {kind === 'due' ? (
                <path className={styles.due} d="M6 2h12l-6 9z" />
              ) : (
                <circle className={styles.answered} cx="12" cy="7" r="5" />
              )}
            </svg>
            {t(`clock.marks.${kind}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
