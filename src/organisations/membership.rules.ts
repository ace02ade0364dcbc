/** Who may belong to an organisation as what. */
import type { Member, MemberAddress, MemberRole } from './organisation';

/** As many may one organisation have. */
export const MOST_MEMBERS = 1000;

/** What somebody is who is there by several addresses; null for who is not there. */
export function highestRole(memberships: readonly { role: MemberRole }[]): MemberRole | null {
  if (memberships.some(({ role }) => role === 'ADMINISTRATOR')) return 'ADMINISTRATOR';
  return memberships.length > 0 ? 'MEMBER' : null;
}

/** Whether nobody would administer the organisation if this membership were `role`, or gone. */
export function leavesNoAdministrator(
  members: readonly Pick<Member, 'email' | 'kind' | 'role'>[],
  changed: MemberAddress,
  role: MemberRole | null,
): boolean {
  if (role === 'ADMINISTRATOR') return false;
  const others = members.filter(({ email, kind }) => email !== changed.email || kind !== changed.kind);
  return others.every((other) => other.role !== 'ADMINISTRATOR');
}
