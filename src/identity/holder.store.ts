/** Reads about sign-ins that no request of theirs asks for: their profiles, and who holds an address now. */
import { In, type EntityManager } from 'typeorm';
import { latestHolders, toViewer, type AddressHolder } from './sign-in.store';
import { SignInRow } from './sign-in.row';
import type { Profile } from './viewer';

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
