/** Makes a key: its text goes to whoever asked for it, and to the table goes a keyed hash. R65. */
import type { SignedIn } from '../identity/scope';
import type { KeyedHash } from '../platform/keyed-hash';
import type { Transaction } from '../platform/database';
import { insertKey, type NewKey } from './api-key.store';
import { keyHint, keyText } from './key-text';
import type { ApiKey } from './program';

export const hashOfKey = (hash: KeyedHash, key: string): string => hash('api key', key);

export type Wish = Pick<NewKey, 'serviceSignInId' | 'name' | 'scopes' | 'networks' | 'expiresAt' | 'rotatedFromId'>;

export async function mintKey(
  tx: Transaction,
  { hash, viewer, now }: SignedIn,
  wish: Wish,
): Promise<{ apiKey: ApiKey; key: string }> {
  const key = keyText();
  const apiKey = await insertKey(tx, {
    ...wish,
    keyHash: hashOfKey(hash, key),
    hint: keyHint(key),
    createdAt: now,
    createdBySignInId: viewer.signInId,
  });
  return { apiKey, key };
}
