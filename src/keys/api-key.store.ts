/** Keeps API keys, of which there is a keyed hash and never the key. R65. */
import { In, IsNull, MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { toViewer } from '../identity/sign-in.store';
import type { Viewer } from '../identity/viewer';
import { locking } from '../platform/database';
import { GatheredReads } from '../platform/gathered-reads';
import { ApiKeyRow, ServiceSignInRow } from './api-key.row';
import { noUseSince } from './api-key.rules';
import type { ApiKey } from './program';
import type { KeyScope } from './scopes.rules';

export type NewKey = Omit<ApiKey, 'id' | 'revokedAt' | 'usedAt'> & {
  readonly keyHash: string;
  readonly createdBySignInId: number;
};

function toKey(row: ApiKeyRow): ApiKey {
  const { keyHash: _, createdBySignInId: __, scopes, networks, ...rest } = row;
  return { ...rest, scopes: JSON.parse(scopes) as KeyScope[], networks: JSON.parse(networks) as string[] };
}

/** A key with whose it is, as a request finds it. */
export interface FoundKey {
  readonly key: ApiKey;
  readonly viewer: Viewer;
  readonly isRemoved: boolean;
}

type Joined = ApiKeyRow & { service: ServiceSignInRow; signIn: Parameters<typeof toViewer>[0] };

const gathered = new GatheredReads<FoundKey>(async (db, keyHashes) => {
  const found = (await db
    .createQueryBuilder(ApiKeyRow, 'apiKey')
    .innerJoinAndMapOne('apiKey.service', ServiceSignInRow, 'service', 'service.id = apiKey.serviceSignInId')
    .innerJoinAndMapOne('apiKey.signIn', 'SignInRow', 'signIn', 'signIn.id = service.signInId')
    .where('apiKey.keyHash IN (:...keyHashes)', { keyHashes })
    .getMany()) as Joined[];
  return new Map(
    found.map(({ service, signIn, ...row }) => [
      row.keyHash,
      { key: toKey(row), viewer: toViewer(signIn), isRemoved: service.removedAt !== null },
    ]),
  );
});

/**
 * In one statement for all that arrive together: it is asked at each request, so that what ends a key ends it in every
 * process at once.
 */
export const findKeyByHash = (db: EntityManager, keyHash: string): Promise<FoundKey | null> =>
  gathered.find(db, keyHash);

export async function insertKey(tx: EntityManager, { scopes, networks, ...key }: NewKey): Promise<ApiKey> {
  const texts = { scopes: JSON.stringify(scopes), networks: JSON.stringify(networks) };
  await tx.insert(ApiKeyRow, { ...key, ...texts, revokedAt: null, usedAt: null });
  return toKey(await tx.findOneByOrFail(ApiKeyRow, { keyHash: key.keyHash }));
}

/** Never changes. */
export async function serviceOfKey(db: EntityManager, id: number): Promise<number | null> {
  return (await db.findOneBy(ApiKeyRow, { id }))?.serviceSignInId ?? null;
}

/** The key as it is until the transaction ends. */
export async function lockKey(tx: EntityManager, id: number): Promise<ApiKey | null> {
  const row = await tx.findOne(ApiKeyRow, { where: { id }, ...locking(tx, 'pessimistic_write') });
  return row && toKey(row);
}

const live = (now: Date): FindOptionsWhere<ApiKeyRow> => ({ revokedAt: IsNull(), expiresAt: MoreThan(now) });

export function countLiveKeys(tx: EntityManager, serviceSignInId: number, now: Date): Promise<number> {
  return tx.countBy(ApiKeyRow, { serviceSignInId, ...live(now) });
}

/** The keys of service sign-ins that can be used or ended after `since`, the newest first. */
export async function keysOf(db: EntityManager, serviceSignInIds: readonly number[], since: Date): Promise<ApiKey[]> {
  const serviceSignInId = In([...serviceSignInIds]);
  const where = [
    { serviceSignInId, ...live(since) },
    { serviceSignInId, revokedAt: MoreThan(since) },
  ];
  return (await db.find(ApiKeyRow, { where, order: { id: 'DESC' } })).map(toKey);
}

/** For the operator. */
export async function allKeys(db: EntityManager): Promise<ApiKey[]> {
  return (await db.find(ApiKeyRow, { order: { id: 'ASC' } })).map(toKey);
}

/** Which of these keys are good no more: revoked, expired, or of a service sign-in that was removed, which revokes. */
export async function endedKeys(db: EntityManager, ids: readonly number[], now: Date): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db.find(ApiKeyRow, { select: { id: true }, where: { id: In([...ids]), ...live(now) } });
  const good = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !good.has(id));
}

export async function endKey(tx: EntityManager, id: number, expiresAt: Date): Promise<void> {
  await tx.update(ApiKeyRow, { id }, { expiresAt });
}

export async function revokeKey(tx: EntityManager, id: number, now: Date): Promise<void> {
  await tx.update(ApiKeyRow, { id, revokedAt: IsNull() }, { revokedAt: now });
}

/** Revokes all that could still be used of a service sign-in; gives which. */
export async function revokeKeysOf(tx: EntityManager, serviceSignInId: number, now: Date): Promise<number[]> {
  const where = { serviceSignInId, ...live(now) };
  const rows = await tx.find(ApiKeyRow, { select: { id: true }, where, ...locking(tx, 'pessimistic_write') });
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await tx.update(ApiKeyRow, { id: In(ids) }, { revokedAt: now });
  return ids;
}

/** Written at most once a minute, whoever else writes it at this moment. */
export async function noteUse(tx: EntityManager, id: number, now: Date): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(ApiKeyRow)
    .set({ usedAt: now })
    .where('id = :id AND (usedAt IS NULL OR usedAt <= :since)', { id, since: noUseSince(now) })
    .execute();
}
