/** Keeps sign-ins and their profiles. */
import { In, IsNull, type EntityManager } from 'typeorm';
import { locking } from '../platform/database';
import { fingerprint } from '../platform/keyed-hash';
import { SignInRow } from './sign-in.row';
import type { Identity, Profile, SignInKind, Viewer } from './viewer';

/** What is believed of a token is remembered, and so is what stands for it. */
const hashes = new WeakMap<Identity, string>();

export function identityHash(identity: Identity): string {
  const known = hashes.get(identity);
  if (known !== undefined) return known;
  const hash = fingerprint(identity.issuer, identity.subject);
  hashes.set(identity, hash);
  return hash;
}

/** What of a sign-in's row its viewer is made of. */
type ViewerRow = Pick<
  SignInRow,
  'id' | 'kind' | 'email' | 'firstName' | 'lastName' | 'company' | 'phone' | 'country' | 'timeZone' | 'locale'
>;

export function toViewer(row: ViewerRow): Viewer {
  const { country, timeZone, locale } = row;
  const profile: Profile | null =
    country && timeZone && locale ? { company: row.company, phone: row.phone, country, timeZone, locale } : null;
  return {
    signInId: row.id,
    kind: row.kind,
    email: row.email,
    firstName: row.firstName,
    lastName: row.lastName,
    profile,
  };
}

export async function findSignIn(db: EntityManager, identity: Identity): Promise<Viewer | null> {
  const row = await db.findOneBy(SignInRow, { identityHash: identityHash(identity) });
  return row && toViewer(row);
}

/** The sign-in with this number as it is now; null if there is none, or nobody's any more. */
export async function findViewer(db: EntityManager, signInId: number): Promise<Viewer | null> {
  const row = await db.findOneBy(SignInRow, { id: signInId, erasedAt: IsNull() });
  return row && toViewer(row);
}

/** Who these sign-ins are, for naming them to others; those that do not exist are left out. */
export async function findViewers(db: EntityManager, signInIds: readonly number[]): Promise<Viewer[]> {
  return (await db.findBy(SignInRow, { id: In([...signInIds]) })).map(toViewer);
}

export async function addSignIn(tx: EntityManager, identity: Identity, now: Date): Promise<void> {
  const { issuer, subject, kind, firstName, lastName, verifiedEmail } = identity;
  await tx.insert(SignInRow, {
    identityHash: identityHash(identity),
    issuer,
    subject,
    kind,
    email: verifiedEmail,
    emailSince: verifiedEmail ? now : null,
    firstName,
    lastName,
    createdAt: now,
  });
}

/** What the identity says now replaces what it said before; `false` if the sign-in is not its own any more. */
export async function updateSignIn(tx: EntityManager, known: Viewer, identity: Identity, now: Date): Promise<boolean> {
  const { firstName, lastName, verifiedEmail } = identity;
  const moved = verifiedEmail !== known.email ? { email: verifiedEmail, emailSince: verifiedEmail ? now : null } : {};
  // It may have been erased since it was read: nothing is written back into what is nobody's.
  const own = { id: known.signInId, identityHash: identityHash(identity), erasedAt: IsNull() };
  const { affected } = await tx.update(SignInRow, own, { firstName, lastName, ...moved });
  return affected === 1;
}

/** Locks the sign-in until the transaction ends, for what it may have only so many of. */
export async function lockSignIn(tx: EntityManager, { signInId }: Viewer): Promise<void> {
  const lock = locking(tx, 'pessimistic_write');
  await tx.findOneOrFail(SignInRow, { select: { id: true }, where: { id: signInId }, ...lock });
}

/** The same for what is written of its person: `false` where they were forgotten since the request came. R66. */
export async function lockUnlessErased(tx: EntityManager, { signInId }: Viewer): Promise<boolean> {
  const lock = locking(tx, 'pessimistic_write');
  const row = await tx.findOne(SignInRow, { select: { id: true, erasedAt: true }, where: { id: signInId }, ...lock });
  return row !== null && row.erasedAt === null;
}

export async function saveProfile(db: EntityManager, viewer: Viewer, profile: Profile): Promise<void> {
  const { company, phone, country, timeZone, locale } = profile;
  await db.update(
    SignInRow,
    { id: viewer.signInId, erasedAt: IsNull() },
    { company, phone, country, timeZone, locale },
  );
}

export interface AddressHolder {
  signInId: number;
  kind: SignInKind;
  email: string;
}

/**
 * The sign-ins that hold these addresses now, at most one of a kind for an address: where an address was given to
 * somebody else, the one who came with it last. Locks against a first sign-in at the same moment, which would
 * otherwise miss what this transaction adds.
 */
export async function holdersOf(tx: EntityManager, emails: string[]): Promise<AddressHolder[]> {
  if (emails.length === 0) return [];
  const rows = await tx.find(SignInRow, {
    where: { email: In(emails) },
    order: { emailSince: 'ASC', id: 'ASC' },
    ...locking(tx, 'pessimistic_read'),
  });
  return latestHolders(rows);
}

/** Of rows in the order in which they came with their addresses, the last one of each kind for an address. */
export function latestHolders(rows: readonly SignInRow[]): AddressHolder[] {
  const latest = new Map<string, AddressHolder>();
  for (const { id, kind, email } of rows) {
    if (email !== null) latest.set(`${kind} ${email}`, { signInId: id, kind, email });
  }
  return [...latest.values()];
}

/** Whether anybody has ever come with this address. */
export function hasSignInAt(db: EntityManager, email: string): Promise<boolean> {
  return db.existsBy(SignInRow, { email });
}

/** They were given a role or administer an organisation: each of their sessions gets a new id at its next request. */
export async function raiseRights(tx: EntityManager, signInIds: readonly number[], now: Date): Promise<void> {
  if (signInIds.length > 0) await tx.update(SignInRow, { id: In([...signInIds]) }, { rightsRaisedAt: now });
}
