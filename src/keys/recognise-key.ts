/** Whose key it is, if it may be used now and from there. What is wrong with it is for the log alone. R65. */
import type { Credential } from '../identity/credential';
import type { Viewer } from '../identity/viewer';
import { later, realNow } from '../platform/calendar';
import type { Database } from '../platform/database';
import type { KeyedHash } from '../platform/keyed-hash';
import { isLive, isUseDue } from './api-key.rules';
import { findKeyByHash, noteUse } from './api-key.store';
import { isAdmitted } from './key-networks';
import { isKeyText } from './key-text';
import { hashOfKey } from './mint-key';
import type { ApiKey } from './program';

export type RecognisedKey =
  | { readonly viewer: Viewer; readonly credential: Credential; readonly expiresAt: Date; readonly key: ApiKey }
  | { readonly refused: string; readonly keyId: number | null };

/** One statement; none for what cannot be a key. */
export async function recogniseKey(
  { database, hash }: { database: Database; hash: KeyedHash },
  text: string,
  network: string | null,
  now: Date,
): Promise<RecognisedKey> {
  if (!isKeyText(text)) return { refused: 'not a key', keyId: null };
  const found = await findKeyByHash(database.reads, hashOfKey(hash, text));
  if (!found) return { refused: 'unknown', keyId: null };
  const { key, viewer, isRemoved } = found;
  const refused = key.revokedAt
    ? 'revoked'
    : isRemoved
      ? 'service sign-in removed'
      : !isLive(key, now)
        ? 'expired'
        : !isAdmitted(key.networks, network)
          ? 'from another network'
          : null;
  if (refused) return { refused, keyId: key.id };
  // It ends by the domain's clock; whoever waits for that waits by the real one.
  const expiresAt = later(realNow(), key.expiresAt.getTime() - now.getTime());
  return { viewer, credential: { kind: 'KEY', keyId: key.id, scopes: key.scopes }, expiresAt, key };
}

const underWay = new WeakMap<Database, Map<number, Promise<void>>>();

/** Writes down that a key is used, at most once a minute, while the request goes on. */
export function noteKeyUse(database: Database, key: ApiKey, now: Date, onFault: (error: unknown) => void): void {
  const noting = underWay.get(database) ?? new Map<number, Promise<void>>();
  underWay.set(database, noting);
  if (!isUseDue(key, now) || noting.has(key.id)) return;
  const noted = database
    .transact((tx) => noteUse(tx, key.id, now))
    .catch(onFault)
    .finally(() => noting.delete(key.id));
  noting.set(key.id, noted);
}

/** Done when nothing of that is under way any more. */
export async function usesNoted(database: Database): Promise<void> {
  await Promise.all([...(underWay.get(database)?.values() ?? [])]);
}
