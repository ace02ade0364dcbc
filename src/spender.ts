/** Whose points a request spends: those of its key, of its sign-in, or of its network where nobody is signed in. */
import type { Origin } from './identity/credential';
import type { Viewer } from './identity/viewer';
import type { KeyedHash } from './platform/keyed-hash';
import { networkOf } from './platform/network.rules';
import type { Spender } from './platform/rate-budgets';
import type { RateSettings } from './platform/settings-limits';

export interface SpenderWorld {
  readonly hash: KeyedHash;
  readonly settings: { readonly rate: RateSettings };
}

export function spenderOf(
  world: SpenderWorld,
  viewer: Pick<Viewer, 'signInId'> | null,
  { credential, network }: Origin,
): Spender {
  const { budget: limit } = world.settings.rate;
  if (credential?.kind === 'KEY') return { name: `key ${credential.keyId}`, limit };
  if (viewer) return { name: `sign-in ${viewer.signInId}`, limit };
  return networkSpender(world, network ?? '');
}

/** Addresses are kept as hashes. */
export function networkSpender({ hash, settings }: SpenderWorld, address: string): Spender {
  return { name: `network ${hash('rate network', networkOf(address))}`, limit: settings.rate.networkBudget };
}
