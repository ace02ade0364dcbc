/** The roles of a person at the desk: by their sign-ins, and by their address where nobody else has taken it up. */
import { In, IsNull, type EntityManager } from 'typeorm';
import type { DeskMember } from './desk-member';
import { DeskMemberRow } from './desk-member.row';
import { toMember } from './desk-member.store';

export async function rolesOfPerson(
  db: EntityManager,
  address: string | null,
  signInIds: readonly number[],
): Promise<DeskMember[]> {
  const waiting = address === null ? [] : [{ email: address, signInId: IsNull() }];
  const rows = await db.find(DeskMemberRow, {
    where: [{ signInId: In([...signInIds]) }, ...waiting],
    order: { id: 'ASC' },
  });
  return rows.map(toMember);
}
