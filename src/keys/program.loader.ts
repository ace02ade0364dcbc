/** Batches reads of programs: the service sign-ins of organisations, and their keys. The caller may see them. R65. */
import DataLoader from 'dataloader';
import type { SignedIn } from '../identity/scope';
import { later } from '../platform/calendar';
import { MOST_WHILE_ROTATING, SHOWN_AFTER_END_MS } from './api-key.rules';
import { keysOf } from './api-key.store';
import type { ApiKey, ServiceSignIn } from './program';
import { MOST_SERVICE_SIGN_INS } from './service-sign-in.rules';
import { serviceSignInsOf } from './service-sign-in.store';

interface Loaders {
  /** Of an organisation. */
  services: DataLoader<number, ServiceSignIn[]>;
  /** Of a service sign-in. */
  keys: DataLoader<number, ApiKey[]>;
}

const uncached = { cache: false };
const loaders = new WeakMap<SignedIn, Loaders>();

export function programLoaders(scope: SignedIn): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const since = later(scope.now, -SHOWN_AFTER_END_MS);
  const fresh: Loaders = {
    services: new DataLoader(async (ids) => {
      const found = await serviceSignInsOf(reads, ids);
      return ids.map((id) => found.filter((each) => each.organisationId === id).slice(0, MOST_SERVICE_SIGN_INS));
    }, uncached),
    keys: new DataLoader(async (ids) => {
      const found = await keysOf(reads, ids, since);
      return ids.map((id) => found.filter((each) => each.serviceSignInId === id).slice(0, MOST_WHILE_ROTATING));
    }, uncached),
  };
  loaders.set(scope, fresh);
  return fresh;
}
