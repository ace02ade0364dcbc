/** A pattern for each state, so that none is told by its colour alone. */
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  full: { fill: tokens.colorBrandBackground },
  ground: { fill: tokens.colorNeutralBackground1 },
  line: { stroke: tokens.colorNeutralForeground2, strokeWidth: '1.5px', fill: 'none' },
  dot: { fill: tokens.colorNeutralForeground3 },
});

export function ClockPatterns({ id }: { id: string }) {
  const styles = useStyles();
  const units = { patternUnits: 'userSpaceOnUse', width: 8, height: 8 } as const;
  return (
    <defs>
      <pattern id={`${id}RUNNING`} {...units}>
        <rect className={styles.full} width="8" height="8" />
      </pattern>
      <pattern id={`${id}PAUSED`} {...units}>
        <rect className={styles.ground} width="8" height="8" />
        <path className={styles.line} d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
      </pattern>
      <pattern id={`${id}CLOSED_HOURS`} {...units}>
        <rect className={styles.ground} width="8" height="8" />
        <circle className={styles.dot} cx="4" cy="4" r="1.3" />
      </pattern>
      <pattern id={`${id}STOPPED`} {...units}>
        <rect className={styles.ground} width="8" height="8" />
        <path className={styles.line} d="M0 4h8M4 0v8" />
      </pattern>
    </defs>
  );
}
