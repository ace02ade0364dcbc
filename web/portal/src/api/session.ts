/** Whether this browser is still signed in, as the answers of the server tell. */
import { useSyncExternalStore } from 'react';

let ended = false;
const listeners = new Set<() => void>();

export function endSession(): void {
  if (ended) return;
  ended = true;
  for (const listener of listeners) listener();
}

export const useSessionEnded = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );

/** Where to sign in, and to come back from to this very page. */
export function signInAddress(): string {
  const { pathname, search } = location;
  return `/sign-in?return=${encodeURIComponent(pathname + search)}`;
}
