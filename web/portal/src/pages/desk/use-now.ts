/** The present, to the minute: one timer for all that show it, and none while nothing does. */
import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** Timers of a page that nobody looks at are late: it is told the time when somebody looks again. */
const onLook = (): void => {
  if (document.visibilityState === 'visible') tick();
};

function listen(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(tick, MINUTE);
    document.addEventListener('visibilitychange', onLook);
    addEventListener('focus', onLook);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onLook);
    removeEventListener('focus', onLook);
  };
}

/** Milliseconds. */
export const useNow = (): number => useSyncExternalStore(listen, () => now);
