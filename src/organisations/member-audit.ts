/** What the audit log keeps of who belongs to an organisation: the address apart, since it can be erased. */
import type { Audited } from '../audit/audit-entry';
import type { Member, MemberRole } from './organisation';

/** Their sign-in where there is one already; `before` is the role that they had. */
export function memberAdded(member: Member, before: MemberRole | null): Audited {
  const { role } = member;
  return { ...entry(member), action: 'MEMBER_ADDED', facts: { ...factsOf(member), role, before } };
}

export function memberRemoved(member: Member): Audited {
  return { ...entry(member), action: 'MEMBER_REMOVED', facts: { ...factsOf(member), role: member.role } };
}

const entry = ({ organisationId, email }: Member) => ({
  target: { type: 'Organisation', id: organisationId },
  personal: { email },
});
const factsOf = ({ kind, signInId }: Member) => ({ kind, signInId });
