/** Who the entries of a page name as their doers, in one statement for all of them. */
import DataLoader from 'dataloader';
import type { SignedIn } from '../identity/scope';
import { findViewers } from '../identity/sign-in.store';
import type { Viewer } from '../identity/viewer';
import { readInBatches } from '../platform/in-order';

const loaders = new WeakMap<SignedIn, DataLoader<number, Viewer | null>>();

export function doerLoader(scope: SignedIn): DataLoader<number, Viewer | null> {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const fresh = new DataLoader<number, Viewer | null>(
    async (ids) => {
      const viewers = await readInBatches([...new Set(ids)], (some) => findViewers(reads, some));
      const byId = new Map(viewers.map((viewer) => [viewer.signInId, viewer]));
      return ids.map((id) => byId.get(id) ?? null);
    },
    { cache: false },
  );
  loaders.set(scope, fresh);
  return fresh;
}
