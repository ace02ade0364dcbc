/**
 * Finds a transaction that is opened within another, which would commit half of the outer work. Node tells about every
 * promise of the process for it, which is dear: it is looked for wherever the program is tried, and not in production.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Nesting {
  /** Throws within one. */
  refuse(): void;
  within<T>(work: () => Promise<T>): Promise<T>;
  end(): void;
}

export function watchNesting(): Nesting {
  const inside = new AsyncLocalStorage<true>();
  return {
    refuse: () => {
      if (inside.getStore()) throw new Error('a transaction is open already');
    },
    within: (work) => inside.run(true, work),
    // Node goes on telling it of every promise: a few hundred that are done with slow everything down.
    end: () => inside.disable(),
  };
}

export const UNWATCHED: Nesting = { refuse: () => undefined, within: (work) => work(), end: () => undefined };
