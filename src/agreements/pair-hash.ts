import type { KeyedHash } from '../platform/keyed-hash';
import type { AccessPair } from './access-pair.rules';

/** What is stored instead of the pair: enough to find the agreement again, nothing to read. R61. */
export function hashesOf(hash: KeyedHash, pair: AccessPair): { pairHash: string; accessIdHash: string } {
  return {
    pairHash: hash('pair', `${pair.accessId}\n${pair.contractId}`),
    accessIdHash: hash('access id', pair.accessId),
  };
}
