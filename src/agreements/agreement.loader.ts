/**
 * Batches reads of agreements by number: only those that are registered to the viewer are found. R51. Nothing is kept:
 * the second mutation of a document reads what the first one wrote.
 */
import DataLoader from 'dataloader';
import type { SignedIn } from '../identity/scope';
import { inOrder } from '../platform/in-order';
import type { Agreement, LedgerEntry } from './agreement';
import { findRegistered } from './agreement.store';
import { findEntries } from './ledger.store';

interface Loaders {
  agreements: DataLoader<number, Agreement | null>;
  ledgerEntries: DataLoader<number, LedgerEntry | null>;
}

const loaders = new WeakMap<SignedIn, Loaders>();

export function agreementLoaders(scope: SignedIn): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const fresh: Loaders = {
    agreements: new DataLoader(
      async (ids) => inOrder(ids, await findRegistered(reads, scope.viewer, scope.catalogue, ids)),
      { cache: false },
    ),
    ledgerEntries: new DataLoader(async (ids) => inOrder(ids, await findEntries(reads, scope.viewer, ids)), {
      cache: false,
    }),
  };
  loaders.set(scope, fresh);
  return fresh;
}
