/** Keeps who belongs to an organisation: by address, linked to the sign-in that comes with it, decided by the link. R52. */
import { In, IsNull, type EntityManager } from 'typeorm';
import { foldedEmail } from '../identity/address.rules';
import { holdersOf, raiseRights } from '../identity/sign-in.store';
import type { Viewer } from '../identity/viewer';
import { childPages, countChildren, type ChildQuestion } from '../platform/child-pages';
import { locking } from '../platform/database';
import { readInBatches } from '../platform/in-order';
import type { Member, MemberAddress, MemberRole, Organisation } from './organisation';
import { OrganisationMemberRow, OrganisationRow } from './organisation.row';

const toMember = (row: OrganisationMemberRow): Member => ({ ...row });
const OF_ORGANISATIONS = { table: 'organisation_members', parent: 'organisation_id' };

export async function insertOrganisation(
  tx: EntityManager,
  { handle, name }: Omit<Organisation, 'id'>,
  now: Date,
): Promise<Organisation> {
  const { identifiers } = await tx.insert(OrganisationRow, { handle, name, createdAt: now });
  return { id: (identifiers[0] as { id: number }).id, handle, name };
}

/** Everybody who belongs to it; who belongs to it is changed by nobody else until the transaction ends. */
export async function lockMembers(tx: EntityManager, organisationId: number): Promise<Member[]> {
  const lock = locking(tx, 'pessimistic_write');
  await tx.findOneOrFail(OrganisationRow, { select: { id: true }, where: { id: organisationId }, ...lock });
  return (await tx.find(OrganisationMemberRow, { where: { organisationId }, ...lock })).map(toMember);
}

/** Adds a member, or changes the role of who is one; the sign-in that holds the address now is linked. R52. */
export async function putMember(
  tx: EntityManager,
  organisationId: number,
  { email, kind }: MemberAddress,
  role: MemberRole,
  now: Date,
): Promise<Member> {
  const key = { organisationId, email: foldedEmail(email), kind };
  const known = await tx.findOne(OrganisationMemberRow, { where: key, ...locking(tx, 'pessimistic_write') });
  if (known) await tx.update(OrganisationMemberRow, { id: known.id }, { role });
  else {
    const holder = (await holdersOf(tx, [key.email])).find((each) => each.kind === kind);
    await tx.insert(OrganisationMemberRow, { ...key, role, signInId: holder?.signInId ?? null, addedAt: now });
  }
  const member = toMember(await tx.findOneByOrFail(OrganisationMemberRow, key));
  // Nobody else is to get a new session by it: whoever administers one organisation can add any address.
  const rises = role === 'ADMINISTRATOR' && known?.role !== 'ADMINISTRATOR';
  if (rises && member.signInId !== null) await raiseRights(tx, [member.signInId], now);
  return member;
}

export async function deleteMember(tx: EntityManager, { id }: Member): Promise<void> {
  await tx.delete(OrganisationMemberRow, { id });
}

/** Links a sign-in that has just come with an address to the organisations that wait for it. R52. */
export async function linkOrganisations(tx: EntityManager, { signInId, kind, email }: Viewer): Promise<void> {
  if (!email || kind === 'SERVICE') return;
  await tx.update(OrganisationMemberRow, { email: foldedEmail(email), kind, signInId: IsNull() }, { signInId });
}

/** Pages of the members of organisations that the caller has read through a viewer. */
export async function memberPages(db: EntityManager, asked: readonly ChildQuestion[]): Promise<Member[][]> {
  const pages = await childPages(db, OF_ORGANISATIONS, asked);
  const rows = await readInBatches(pages.flat(), (some) => db.findBy(OrganisationMemberRow, { id: In([...some]) }));
  const byId = new Map(rows.map((row) => [row.id, toMember(row)]));
  return pages.map((page) => page.flatMap((id) => byId.get(id) ?? []));
}

export function countMembers(db: EntityManager, organisationIds: readonly number[]): Promise<number[]> {
  return countChildren(db, OF_ORGANISATIONS, organisationIds);
}

/** For the command line: every organisation with its members, by handle. */
export async function listOrganisations(db: EntityManager): Promise<(Organisation & { members: Member[] })[]> {
  const organisations = await db.find(OrganisationRow, { order: { handle: 'ASC' } });
  const members = await db.find(OrganisationMemberRow, { order: { email: 'ASC', kind: 'ASC' } });
  return organisations.map(({ id, handle, name }) => ({
    id,
    handle,
    name,
    members: members.filter(({ organisationId }) => organisationId === id).map(toMember),
  }));
}
