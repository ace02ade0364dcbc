/**
 * Batches what is read for purchases: only those of the viewer are found. R31. Nothing is kept: the second mutation of
 * a document reads what the first one wrote.
 */
import DataLoader from 'dataloader';
import { inOrder } from '../platform/in-order';
import type { Purchase, SavedCard } from './purchase';
import { findPurchases } from './purchase.store';
import { cardOf } from './saved-card';
import type { PurchaseScope } from './selling';

interface Loaders {
  purchases: DataLoader<number, Purchase | null>;
  /** The viewer's, whatever the key: the provider may have to be asked what came of an entry. */
  card: DataLoader<number, SavedCard | null>;
}

const uncached = { cache: false };
const loaders = new WeakMap<PurchaseScope, Loaders>();

export function purchaseLoaders(scope: PurchaseScope): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { viewer, database } = scope;
  const fresh: Loaders = {
    purchases: new DataLoader((ids) => inOrder(ids, (some) => findPurchases(database.reads, viewer, some)), uncached),
    card: new DataLoader(async (keys) => {
      const card = await cardOf(scope);
      return keys.map(() => card);
    }, uncached),
  };
  loaders.set(scope, fresh);
  return fresh;
}
