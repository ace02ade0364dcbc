/**
 * Reads that requests ask for as they arrive, in one statement for those that arrive together: all that are asked for
 * in one turn of the process. Nothing is kept, and each read begins after its request came, so that what another
 * process has changed by then is seen. Where the statement fails, each of them fails.
 */
import { setImmediate } from 'node:timers';
import DataLoader from 'dataloader';
import type { Reads } from './database';

const MOST_IN_A_STATEMENT = 64;

export class GatheredReads<V> {
  private readonly loaders = new WeakMap<Reads, DataLoader<string, V | null>>();

  /** `read` is given texts that differ, or the last of them again, and gives what it found by them. */
  constructor(private readonly read: (db: Reads, keys: readonly string[]) => Promise<ReadonlyMap<string, V>>) {}

  find(db: Reads, key: string): Promise<V | null> {
    return this.loader(db).load(key);
  }

  private loader(db: Reads): DataLoader<string, V | null> {
    const known = this.loaders.get(db);
    if (known) return known;
    const fresh = new DataLoader<string, V | null>((keys) => this.all(db, keys), {
      cache: false,
      maxBatchSize: MOST_IN_A_STATEMENT,
      // After all that the process has heard of by now.
      batchScheduleFn: (run) => void setImmediate(run),
    });
    this.loaders.set(db, fresh);
    return fresh;
  }

  private async all(db: Reads, keys: readonly string[]): Promise<(V | null)[]> {
    const found = await this.read(db, padded([...new Set(keys)]));
    return keys.map((key) => found.get(key) ?? null);
  }
}

/** With the last one again, up to a power of two: few statements differ then, however many come together. */
export function padded<T>(keys: readonly T[]): T[] {
  const size = 2 ** Math.ceil(Math.log2(keys.length));
  return [...keys, ...Array<T>(size - keys.length).fill(keys[keys.length - 1] as T)];
}
