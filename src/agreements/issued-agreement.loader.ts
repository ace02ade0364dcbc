/** Batches what operators ask of a page of agreements. */
import DataLoader from 'dataloader';
import type { SignedIn } from '../identity/scope';
import { countRegistrations } from './issued-agreement.store';

const loaders = new WeakMap<SignedIn, DataLoader<number, number>>();

/** How many sign-ins registered an agreement. */
export function registrationCounts(scope: SignedIn): DataLoader<number, number> {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const fresh = new DataLoader<number, number>((ids) => countRegistrations(reads, ids), { cache: false });
  loaders.set(scope, fresh);
  return fresh;
}
