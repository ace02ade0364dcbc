/** Things one under the other, with the same distance; `narrow` where lines are read. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: '1rem', minWidth: 0 },
  narrow: { maxWidth: '42rem' },
});

export function Column({ narrow, children }: { narrow?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.column, narrow && styles.narrow)}>{children}</div>;
}
