/** Batches what operators ask of a page of agreements, and of entries of the audit log. */
import DataLoader from 'dataloader';
import type { SignedIn } from '../identity/scope';
import { inOrder } from '../platform/in-order';
import type { IssuedAgreement } from './agreement';
import { countRegistrations, findIssued } from './issued-agreement.store';

const loaders = new WeakMap<SignedIn, DataLoader<number, number>>();
const issuedLoaders = new WeakMap<SignedIn, DataLoader<number, IssuedAgreement | null>>();

/** How many sign-ins registered an agreement. */
export function registrationCounts(scope: SignedIn): DataLoader<number, number> {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const fresh = new DataLoader<number, number>((ids) => countRegistrations(reads, ids), { cache: false });
  loaders.set(scope, fresh);
  return fresh;
}

/** Agreements by their numbers; null for what there is not. */
export function issuedAgreements(scope: SignedIn): DataLoader<number, IssuedAgreement | null> {
  const known = issuedLoaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const fresh = new DataLoader<number, IssuedAgreement | null>(
    (ids) => inOrder(ids, (some) => findIssued(reads, some)),
    { cache: false },
  );
  issuedLoaders.set(scope, fresh);
  return fresh;
}
