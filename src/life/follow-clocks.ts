/** Looks at the response clocks for as long as the server runs. R41. */
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database';
import { MOST_TOLD, watchClocks } from './watch-clocks';

const LOOK_EVERY_MS = 15_000;

/** Has looked once when it is done. Stopping waits for the look that is under way. */
export async function followClocks(
  database: Database,
  clock: Clock,
  onError: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let away = false;
  let stopped = false;
  let looking: Promise<void> | null = null;
  /** Whether there may be more to tell at once. */
  const look = async (): Promise<boolean> => {
    try {
      const told = await watchClocks(database, clock.now());
      away = false;
      return told === MOST_TOLD && !stopped;
    } catch (error) {
      if (!away) onError(error);
      away = true;
      return false;
    }
  };
  const lookAtAll = async () => {
    while (await look());
    looking = null;
  };
  await look();
  const timer = setInterval(() => void (looking ??= lookAtAll()), LOOK_EVERY_MS).unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await looking;
  };
}
