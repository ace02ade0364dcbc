/** Reads organisations through the memberships of a viewer, by their links: to everybody else there are none. R11. */
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { locking } from '../platform/database';
import { highestRole } from './membership.rules';
import type { MemberRole, Organisation, SeenOrganisation } from './organisation';
import { OrganisationMemberRow, OrganisationRow } from './organisation.row';

const toOrganisation = ({ id, handle, name }: OrganisationRow): Organisation => ({ id, handle, name });

/** As many are shown of one sign-in. */
export const MOST_ORGANISATIONS = 100;

/** What a sign-in is in an organisation at this moment; null for who is no member, and always for a program. */
export async function membershipIn(
  db: EntityManager,
  { signInId, kind }: Viewer,
  organisationId: number,
): Promise<MemberRole | null> {
  const where = { organisationId, signInId, kind: kind as 'PERSONAL' };
  return highestRole(await db.findBy(OrganisationMemberRow, where));
}

/** The same, and it stays so until the transaction ends: a membership that is being taken away waits. */
export async function lockedMembershipIn(
  tx: EntityManager,
  { signInId, kind }: Viewer,
  organisationId: number,
): Promise<MemberRole | null> {
  const where = { organisationId, signInId, kind: kind as 'PERSONAL' };
  return highestRole(await tx.find(OrganisationMemberRow, { where, ...locking(tx, 'pessimistic_read') }));
}

export async function findOrganisation(
  db: EntityManager,
  viewer: Viewer,
  id: number,
): Promise<SeenOrganisation | null> {
  return (await findOrganisations(db, viewer, [id]))[0] ?? null;
}

/** Those of the numbered organisations that the viewer belongs to. */
export function findOrganisations(
  db: EntityManager,
  viewer: Viewer,
  ids: readonly number[],
): Promise<SeenOrganisation[]> {
  return seen(belongingTo(db, viewer).andWhere('organisation.id IN (:...ids)', { ids }));
}

export async function findOrganisationByHandle(
  db: EntityManager,
  viewer: Viewer,
  handle: string,
): Promise<SeenOrganisation | null> {
  return (await seen(belongingTo(db, viewer).andWhere('organisation.handle = :handle', { handle })))[0] ?? null;
}

/** Those that the viewer belongs to, by handle. */
export function organisationsOf(db: EntityManager, viewer: Viewer): Promise<SeenOrganisation[]> {
  return seen(
    belongingTo(db, viewer)
      .orderBy('organisation.handle', 'ASC')
      .limit(MOST_ORGANISATIONS * 2),
  );
}

function belongingTo(db: EntityManager, { signInId, kind }: Viewer): SelectQueryBuilder<OrganisationRow> {
  return db
    .createQueryBuilder(OrganisationRow, 'organisation')
    .innerJoin(OrganisationMemberRow, 'member', 'member.organisationId = organisation.id')
    .addSelect('member.role', 'viewerRole')
    .where('member.signInId = :signInId AND member.kind = :kind', { signInId, kind });
}

/** Who is a member by two addresses is what the higher one says. */
async function seen(query: SelectQueryBuilder<OrganisationRow>): Promise<SeenOrganisation[]> {
  const rows = await query
    .select(['organisation.id AS id', 'organisation.handle AS handle', 'organisation.name AS name'])
    .addSelect('member.role', 'role')
    .getRawMany<Organisation & { role: MemberRole }>();
  const byId = new Map<number, SeenOrganisation>();
  for (const { id, handle, name, role } of rows) {
    const before = byId.get(Number(id))?.viewerRole;
    const viewerRole = highestRole(before ? [{ role }, { role: before }] : [{ role }]);
    byId.set(Number(id), { id: Number(id), handle, name, viewerRole });
  }
  return [...byId.values()];
}

/** For operators, who are members of none of them. */
export async function anyOrganisations(db: EntityManager, ids: readonly number[]): Promise<Organisation[]> {
  return (await db.findBy(OrganisationRow, { id: In([...ids]) })).map(toOrganisation);
}

/** For operators and the command line. */
export async function anyOrganisationsByHandle(db: EntityManager, handles: readonly string[]): Promise<Organisation[]> {
  if (handles.length === 0) return [];
  return (await db.findBy(OrganisationRow, { handle: In([...handles]) })).map(toOrganisation);
}
