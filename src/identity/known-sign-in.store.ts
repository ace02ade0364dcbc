/** What is kept of sign-ins, for the people whose they are, and forgetting it. */
import { randomUUID } from 'node:crypto';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { locking } from '../platform/database';
import { fingerprint } from '../platform/keyed-hash';
import type { Pseudonym } from './erased.rules';
import type { KnownSignIn } from './known-sign-in';
import { SignInRow } from './sign-in.row';
import { toViewer } from './sign-in.store';

const toKnown = (row: SignInRow): KnownSignIn => {
  const { issuer, subject, emailSince, createdAt } = row;
  return { ...toViewer(row), issuer, subject, emailSince, createdAt };
};

/** Of people: a program is nobody's data. */
const ofPeople = { kind: Not('SERVICE' as const), erasedAt: IsNull() };

/** Every sign-in that comes with the address now. */
export async function signInsAt(db: EntityManager, email: string): Promise<KnownSignIn[]> {
  return (await db.find(SignInRow, { where: { email, ...ofPeople }, order: { id: 'ASC' } })).map(toKnown);
}

/** The same, locked: nobody else comes with the address until the transaction ends. */
export async function lockSignInsAt(tx: EntityManager, email: string): Promise<KnownSignIn[]> {
  const lock = locking(tx, 'pessimistic_write');
  return (await tx.find(SignInRow, { where: { email, ...ofPeople }, order: { id: 'ASC' }, ...lock })).map(toKnown);
}

export async function knownSignIn(db: EntityManager, signInId: number): Promise<KnownSignIn | null> {
  const row = await db.findOneBy(SignInRow, { id: signInId, ...ofPeople });
  return row && toKnown(row);
}

/** Leaves the rows, since others' rows point at them, and nothing in them by which anybody could be known again. */
export async function eraseSignIns(
  tx: EntityManager,
  signInIds: readonly number[],
  pseudonym: Pseudonym,
  now: Date,
): Promise<void> {
  for (const id of signInIds)
    await tx.update(
      SignInRow,
      { id },
      {
        ...pseudonym,
        // Of no identity that any issuer could ever give.
        identityHash: fingerprint('erased', randomUUID()),
        issuer: 'erased',
        subject: String(id),
        email: null,
        emailSince: null,
        company: null,
        phone: null,
        country: null,
        timeZone: null,
        locale: null,
        rightsRaisedAt: null,
        erasedAt: now,
      },
    );
}
