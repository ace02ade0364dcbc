/** Keeps attempts to sign in, and tokens that are good once. */
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { fingerprint } from '../platform/keyed-hash';
import { SignInAttemptRow, UsedTokenRow } from './session.row';

export interface KeptAttempt {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly sealed: string;
  readonly endsAt: Date;
}

export async function addAttempt(tx: EntityManager, attempt: KeptAttempt): Promise<void> {
  await tx.insert(SignInAttemptRow, attempt);
}

/** What was sealed of an attempt of this browser, to one caller alone; null for every other. */
export async function takeAttempt(
  tx: EntityManager,
  { stateHash, browserHash }: Pick<KeptAttempt, 'stateHash' | 'browserHash'>,
  now: Date,
): Promise<string | null> {
  const row = await tx.findOneBy(SignInAttemptRow, { stateHash, browserHash, endsAt: MoreThan(now) });
  if (!row) return null;
  const { affected } = await tx.delete(SignInAttemptRow, { id: row.id });
  return affected === 1 ? row.sealed : null;
}

export async function sweepAttempts(tx: EntityManager, now: Date): Promise<void> {
  await tx.delete(SignInAttemptRow, { endsAt: LessThanOrEqual(now) });
}

/** Remembers a token by issuer and number; a second time the database refuses it as a duplicate. */
export async function useToken(tx: EntityManager, issuer: string, id: string, endsAt: Date): Promise<void> {
  await tx.insert(UsedTokenRow, { tokenHash: fingerprint(issuer, id), endsAt });
}

/** By the real clock, as tokens are. */
export async function sweepTokens(tx: EntityManager, realNow: Date): Promise<void> {
  await tx.delete(UsedTokenRow, { endsAt: LessThanOrEqual(realNow) });
}
