/** Keeps who works at the desk: granted to an address, linked to the sign-in that comes with it, decided by the link. */
import { IsNull, type EntityManager } from 'typeorm';
import { foldedEmail } from '../cases/contacts.rules';
import { holdersOf } from '../identity/sign-in.store';
import type { Viewer } from '../identity/viewer';
import { locking } from '../platform/database';
import type { DeskMember, Grantee } from './desk-member';
import { DeskMemberRow } from './desk-member.row';

export function toMember({ email, kind, role, queues, signInId, grantedAt }: DeskMemberRow): DeskMember {
  return { email, kind, role, patterns: JSON.parse(queues) as string[], signInId, grantedAt };
}

const keyOf = ({ email, kind, role }: Grantee) => ({ email: foldedEmail(email), kind, role });

/** Grants a role, or replaces the queues of who has it. The sign-in that holds the address now is linked. R52. */
export async function grantRole(
  tx: EntityManager,
  grantee: Grantee,
  patterns: readonly string[],
  now: Date,
): Promise<DeskMember> {
  const key = keyOf(grantee);
  const queues = JSON.stringify(patterns);
  const known = await tx.findOne(DeskMemberRow, { where: key, ...locking(tx, 'pessimistic_write') });
  if (known) await tx.update(DeskMemberRow, { id: known.id }, { queues });
  else await tx.insert(DeskMemberRow, { ...key, queues, signInId: null, grantedAt: now });
  const holder = (await holdersOf(tx, [key.email])).find(({ kind }) => kind === key.kind);
  if (holder) await linkWaiting(tx, key.email, holder);
  return toMember(await tx.findOneByOrFail(DeskMemberRow, key));
}

/** Takes a role away; what it was, or null if nobody had it. */
export async function revokeRole(tx: EntityManager, grantee: Grantee): Promise<DeskMember | null> {
  const row = await tx.findOne(DeskMemberRow, { where: keyOf(grantee), ...locking(tx, 'pessimistic_write') });
  if (!row) return null;
  await tx.delete(DeskMemberRow, { id: row.id });
  return toMember(row);
}

/** Links a sign-in that has just come with an address to the roles that wait for it. R52. */
export async function linkMemberships(tx: EntityManager, { signInId, kind, email }: Viewer): Promise<void> {
  if (email && kind !== 'SERVICE') await linkWaiting(tx, foldedEmail(email), { signInId, kind });
}

/** A role that is linked waits no longer: an address that was given to somebody else inherits nothing. */
async function linkWaiting(
  tx: EntityManager,
  email: string,
  { signInId, kind }: { signInId: number; kind: Viewer['kind'] },
): Promise<void> {
  if (kind !== 'SERVICE') await tx.update(DeskMemberRow, { email, kind, signInId: IsNull() }, { signInId });
}

/** Who has a role now, and keeps it until the transaction ends. */
export async function memberAt(tx: EntityManager, grantee: Grantee): Promise<DeskMember | null> {
  const row = await tx.findOne(DeskMemberRow, { where: keyOf(grantee), ...locking(tx, 'pessimistic_write') });
  return row && toMember(row);
}

/** All operators, as they are until the transaction ends. */
export async function lockedOperators(tx: EntityManager): Promise<DeskMember[]> {
  const rows = await tx.find(DeskMemberRow, { where: { role: 'OPERATOR' }, ...locking(tx, 'pessimistic_write') });
  return rows.map(toMember);
}

export async function listMembers(db: EntityManager): Promise<DeskMember[]> {
  return (await db.find(DeskMemberRow, { order: { email: 'ASC', kind: 'ASC', role: 'ASC' } })).map(toMember);
}

/** What a sign-in is at the desk, by its links. */
export async function membershipsOf(db: EntityManager, signInId: number): Promise<DeskMember[]> {
  return (await db.findBy(DeskMemberRow, { signInId })).map(toMember);
}

/** The same as it is at this moment, and stays until the transaction ends: a role that is being taken away waits. */
export async function lockedMembershipsOf(tx: EntityManager, signInId: number): Promise<DeskMember[]> {
  return (await tx.find(DeskMemberRow, { where: { signInId }, ...locking(tx, 'pessimistic_read') })).map(toMember);
}

/** The engineers of an address at this moment, at most one of a kind, a work sign-in first. */
export async function lockedEngineersAt(tx: EntityManager, email: string): Promise<DeskMember[]> {
  const rows = await tx.find(DeskMemberRow, {
    where: { email: foldedEmail(email), role: 'ENGINEER' },
    order: { kind: 'DESC' },
    ...locking(tx, 'pessimistic_read'),
  });
  return rows.map(toMember);
}

/** Whether a sign-in is an operator at this moment. */
export function operates(db: EntityManager, signInId: number): Promise<boolean> {
  return db.existsBy(DeskMemberRow, { signInId, role: 'OPERATOR' });
}
