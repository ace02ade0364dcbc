/** The memberships of a person: by their sign-ins, and by their address where nobody else has taken it up. */
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Member, Organisation } from './organisation';
import { OrganisationMemberRow, OrganisationRow } from './organisation.row';

export interface MemberOf {
  readonly member: Member;
  readonly organisation: Organisation;
}

export async function membershipsOfPerson(
  db: EntityManager,
  address: string | null,
  signInIds: readonly number[],
): Promise<MemberOf[]> {
  const waiting = address === null ? [] : [{ email: address, signInId: IsNull() }];
  const rows = await db.find(OrganisationMemberRow, {
    where: [{ signInId: In([...signInIds]) }, ...waiting],
    order: { id: 'ASC' },
  });
  const found = await db.findBy(OrganisationRow, { id: In(rows.map(({ organisationId }) => organisationId)) });
  const byId = new Map(found.map(({ id, handle, name }) => [id, { id, handle, name }]));
  return rows.flatMap((row) => {
    const organisation = byId.get(row.organisationId);
    return organisation ? [{ member: { ...row }, organisation }] : [];
  });
}
