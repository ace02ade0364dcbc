/** What was said beside what is known; one under the other where it is narrow, and on paper with what is known first. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: '1rem' },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '1rem',
    alignItems: 'start',
    '@media (min-width: 60rem)': { gridTemplateColumns: 'minmax(0, 1.7fr) minmax(18rem, 1fr)' },
    '@media print': { display: 'flex', flexDirection: 'column', alignItems: 'stretch' },
  },
  part: { display: 'flex', flexDirection: 'column', rowGap: '1rem', minWidth: 0 },
  known: { '@media print': { order: -1 } },
});

export function CaseLayout({ head, main, side }: { head: ReactNode; main: ReactNode; side: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      {head}
      <div className={styles.parts}>
        <div className={styles.part}>{main}</div>
        <div className={mergeClasses(styles.part, styles.known)}>{side}</div>
      </div>
    </div>
  );
}
