/** Makes of hints the events of a stream: each is read anew, for the viewer as it is at that moment. */
import type { Hint, Hints } from './hints';
import type { LiveScope } from './live-scope';

/** What is shown, with the scope in which it was read and in which all of the answer is. */
export interface LiveEvent<T> {
  readonly scope: LiveScope;
  readonly shown: T;
}

/** What a viewer is shown; null where there is nothing to be seen any more, which ends the stream. */
export type Look<T> = (scope: LiveScope, hint: Hint) => Promise<T | null>;

/**
 * Not an async generator: one that waits for its next hint could not be ended before that hint comes.
 */
export function liveEvents<T>(scope: LiveScope, hints: Hints, look: Look<T>): AsyncIterableIterator<LiveEvent<T>> {
  const end = (): IteratorResult<LiveEvent<T>> => {
    hints.end();
    return { done: true, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const hint = await hints.next();
        const fresh = hint === null ? null : await scope.renew();
        const shown = hint === null || !fresh ? null : await look(fresh, hint);
        return fresh && shown !== null && !hints.isEnded ? { done: false, value: { scope: fresh, shown } } : end();
      } catch (error) {
        hints.end();
        throw error;
      }
    },
    async return() {
      return end();
    },
  };
}

/** The same, ended before it begins where the viewer sees nothing: like what does not exist. */
export async function liveEventsOfSeen<T>(
  scope: LiveScope,
  hints: Hints,
  look: (scope: LiveScope) => Promise<T | null>,
): Promise<AsyncIterableIterator<LiveEvent<T>>> {
  try {
    // The hints are open already: what changes while it is looked is not missed.
    if ((await look(scope)) === null) hints.end();
    return liveEvents(scope, hints, look);
  } catch (error) {
    hints.end();
    throw error;
  }
}
