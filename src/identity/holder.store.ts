/** Reads about sign-ins that no request of theirs asks for: their profiles, and who holds an address now. */
import { In, IsNull, type EntityManager } from 'typeorm';
import { GatheredReads } from '../platform/gathered-reads';
import { latestHolders, toViewer, type AddressHolder } from './sign-in.store';
import { SignInRow } from './sign-in.row';
import type { Profile, Viewer } from './viewer';

/** The profiles of those that completed one. */
export async function profilesOf(db: EntityManager, signInIds: readonly number[]): Promise<Map<number, Profile>> {
  if (signInIds.length === 0) return new Map();
  const rows = await db.findBy(SignInRow, { id: In([...signInIds]) });
  return new Map(
    rows.flatMap((row) => {
      const { profile } = toViewer(row);
      return profile ? [[row.id, profile] as const] : [];
    }),
  );
}

/** The sign-ins that hold these addresses now, at most one of a kind for an address, without a lock. */
export async function currentHolders(db: EntityManager, emails: readonly string[]): Promise<AddressHolder[]> {
  if (emails.length === 0) return [];
  return latestHolders(
    await db.find(SignInRow, { where: { email: In([...emails]) }, order: { emailSince: 'ASC', id: 'ASC' } }),
  );
}

/** Whose a credential is that the browser or the program holds, and what decides whether it is good still. */
export interface Holder {
  readonly viewer: Viewer;
  /** When it was last given a role or an organisation. */
  readonly rightsRaisedAt: Date | null;
}

const gathered = new GatheredReads<Holder>(async (db, ids) => {
  const rows = await db.findBy(SignInRow, { id: In(ids.map(Number)), erasedAt: IsNull() });
  return new Map(rows.map((row) => [String(row.id), { viewer: toViewer(row), rightsRaisedAt: row.rightsRaisedAt }]));
});

/** Null where there is no such sign-in any more, or its person was forgotten. One statement for all that arrive together. */
export const findHolder = (db: EntityManager, signInId: number): Promise<Holder | null> =>
  gathered.find(db, String(signInId));
