/** What a screen reader is told of what just happened, politely. One place for the whole page. */
import { makeStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** The same sentence twice is told twice: a space more or less makes it another. */
export function announce(text: string): void {
  said = said === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export function Announcer() {
  const styles = useStyles();
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {text}
    </div>
  );
}
