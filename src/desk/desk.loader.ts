/** Batches reads of the desk: the queues of a list, and the owners of a list of cases, in a statement or two for all. */
import DataLoader from 'dataloader';
import { countWaiting, oldestDueTimes } from '../cases/desk-list.store';
import type { SignedIn } from '../identity/scope';
import { findViewers } from '../identity/sign-in.store';
import { nameOf } from '../identity/viewer';
import { readInBatches } from '../platform/in-order';

interface Loaders {
  /** How many cases wait, by the name of a queue. */
  waiting: DataLoader<string, number>;
  /** The earliest due time of what waits, by the name of a queue. */
  oldestDueAt: DataLoader<string, Date | null>;
  /** Of a sign-in that owns a case. */
  ownerName: DataLoader<number, string | null>;
}

const loaders = new WeakMap<SignedIn, Loaders>();
const uncached = { cache: false };

export function deskLoaders(scope: SignedIn): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const fresh: Loaders = {
    waiting: new DataLoader(async (names) => {
      const totals = await countWaiting(reads, [...new Set(names)]);
      return names.map((name) => totals.get(name) ?? 0);
    }, uncached),
    oldestDueAt: new DataLoader(async (names) => {
      const times = await oldestDueTimes(reads, [...new Set(names)]);
      return names.map((name) => times.get(name) ?? null);
    }, uncached),
    ownerName: new DataLoader(async (ids) => {
      const owners = await readInBatches(ids, (some) => findViewers(reads, some));
      const names = new Map(owners.map((owner) => [owner.signInId, nameOf(owner)]));
      return ids.map((id) => names.get(id) ?? null);
    }, uncached),
  };
  loaders.set(scope, fresh);
  return fresh;
}
