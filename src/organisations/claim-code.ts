/** The code with which an administrator claims a benefit for the organisation; only its keyed hash is stored. */
import { randomBytes } from 'node:crypto';
import { pairFrom, normalisedPair, printedPair } from '../agreements/access-pair.rules';
import type { KeyedHash } from '../platform/keyed-hash';

/** 26 signs of which each is one of 32: 130 bits, in groups that can be read aloud. */
export function newClaimCode(): string {
  const { accessId, contractId } = printedPair(pairFrom(randomBytes(26)));
  return `${accessId}-${contractId}`;
}

/** White space, hyphens and case do not matter, as with a pair. */
export function claimCodeHash(hash: KeyedHash, code: string): string {
  return hash('claim code', normalisedPair({ accessId: code, contractId: '' }).accessId);
}
