/** What tells a server to stop, and how long it waits then for what. */

/** Connections that are open, with requests on their way on them, are closed when for so long none came. */
export const GRACE_MS = 1000;
/** Requests that are under way get this long before the process ends all the same. */
export const LAST_WAIT_MS = 15_000;

/** Every signal is caught and the first counts: npm passes a Ctrl-C on to a child that had it from the terminal too. */
export function onStop(stop: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void (stopping ??= stop()));
}
