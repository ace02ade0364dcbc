/** Who belongs to an organisation, and as what: its administrators say so, or an operator. R11. */
import { actingIn } from '../audit/acting';
import type { Acting } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import { foldedEmail } from '../identity/address.rules';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import { memberAdded, memberRemoved } from './member-audit';
import { deleteMember, lockMembers, putMember } from './member.store';
import { highestRole, leavesNoAdministrator, MOST_MEMBERS } from './membership.rules';
import type { Member, MemberAddress, MemberRole } from './organisation';
import { anyOrganisations, membershipIn } from './organisation.store';
import { reasonFaults } from './organisation.rules';
import { invalid, isRefused, notAdministrator, organisationNotFound, refused, type Outcome } from './refusal';

type AddFaultCode = 'LAST_ADMINISTRATOR' | 'TOO_MANY_MEMBERS';
type RemoveFaultCode = 'LAST_ADMINISTRATOR' | 'MEMBER_NOT_FOUND';
type NotAllowedCode = 'ORGANISATION_NOT_FOUND' | 'NOT_ADMINISTRATOR' | 'INVALID_INPUT';
export type AddRefusalCode = AddFaultCode | NotAllowedCode;
export type RemoveRefusalCode = RemoveFaultCode | NotAllowedCode;

type Managed<C extends string> = Outcome<C, { member: Member }>;

export function addMember(
  scope: SignedIn,
  organisationId: number,
  address: MemberAddress,
  role: MemberRole,
  reason: string | null,
): Promise<Managed<AddRefusalCode>> {
  return manage(scope, organisationId, reason, (tx, locked) => add(tx, locked, address, role));
}

export function removeMember(
  scope: SignedIn,
  organisationId: number,
  address: MemberAddress,
  reason: string | null,
): Promise<Managed<RemoveRefusalCode>> {
  return manage(scope, organisationId, reason, (tx, locked) => remove(tx, locked, address));
}

/**
 * To everybody but its members and operators it is not there, in the same statements. Only who may change it locks it,
 * and is asked again then: of two administrators who remove one another the second finds that they are none.
 */
function manage<C extends string>(
  scope: SignedIn,
  organisationId: number,
  reason: string | null,
  work: (tx: Transaction, locked: Locked) => Promise<Managed<C>>,
): Promise<Managed<C | NotAllowedCode>> {
  const { viewer } = scope;
  return scope.database.transact(async (tx): Promise<Managed<C | NotAllowedCode>> => {
    const role = await membershipIn(tx, viewer, organisationId);
    const operates = role !== 'ADMINISTRATOR' && (await scope.isOperator(tx));
    if (operates && (await anyOrganisations(tx, [organisationId])).length === 0) return organisationNotFound();
    if (!operates && role !== 'ADMINISTRATOR') return role === null ? organisationNotFound() : notAdministrator();
    // An operator acts in somebody else's house, and says why; of an administrator nobody asks it.
    const faults = operates || reason !== null ? reasonFaults(reason ?? '') : [];
    if (faults.length > 0) return refused(...faults.map(invalid));
    const members = await lockMembers(tx, organisationId);
    const mine = members.filter(({ signInId, kind }) => signInId === viewer.signInId && kind === viewer.kind);
    const still = operates ? 'ADMINISTRATOR' : highestRole(mine);
    if (still !== 'ADMINISTRATOR') return still === null ? organisationNotFound() : notAdministrator();
    const acting = { ...actingIn(scope), ...(reason === null ? {} : { reason }) };
    return work(tx, { acting, now: scope.now, organisationId, members });
  }, isRefused);
}

/** For the command line, of an organisation that is there. */
export async function addMemberAs(
  tx: Transaction,
  acting: Acting,
  now: Date,
  organisationId: number,
  address: MemberAddress,
  role: MemberRole,
): Promise<Managed<AddFaultCode>> {
  const members = await lockMembers(tx, organisationId);
  return add(tx, { acting, now, organisationId, members }, address, role);
}

export async function removeMemberAs(
  tx: Transaction,
  acting: Acting,
  now: Date,
  organisationId: number,
  address: MemberAddress,
): Promise<Managed<RemoveFaultCode>> {
  const members = await lockMembers(tx, organisationId);
  return remove(tx, { acting, now, organisationId, members }, address);
}

interface Locked {
  readonly acting: Acting;
  readonly now: Date;
  readonly organisationId: number;
  /** Everybody who belongs to it, locked. */
  readonly members: Member[];
}

/** Adds a member, or changes the role of who is one. */
async function add(
  tx: Transaction,
  { acting, now, organisationId, members }: Locked,
  address: MemberAddress,
  role: MemberRole,
): Promise<Managed<AddFaultCode>> {
  const wanted = folded(address);
  const before = members.find((each) => isAt(each, wanted));
  if (before?.role === role) return { kind: 'done', member: before };
  if (!before && members.length >= MOST_MEMBERS) {
    const values = { most: MOST_MEMBERS };
    return refused({ code: 'TOO_MANY_MEMBERS', key: 'organisation.TOO_MANY_MEMBERS', path: null, values });
  }
  if (before && leavesNoAdministrator(members, wanted, role)) return lastAdministrator();
  const member = await putMember(tx, organisationId, wanted, role, now);
  await recordAudit(tx, acting, now, memberAdded(member, before?.role ?? null));
  return { kind: 'done', member };
}

async function remove(
  tx: Transaction,
  { acting, now, members }: Locked,
  address: MemberAddress,
): Promise<Managed<RemoveFaultCode>> {
  const wanted = folded(address);
  const member = members.find((each) => isAt(each, wanted));
  if (!member)
    return refused({ code: 'MEMBER_NOT_FOUND', key: 'organisation.MEMBER_NOT_FOUND', path: ['input', 'email'] });
  if (leavesNoAdministrator(members, wanted, null)) return lastAdministrator();
  await deleteMember(tx, member);
  await recordAudit(tx, acting, now, memberRemoved(member));
  return { kind: 'done', member };
}

const folded = ({ email, kind }: MemberAddress): MemberAddress => ({ email: foldedEmail(email), kind });
const isAt = (member: Member, { email, kind }: MemberAddress) => member.email === email && member.kind === kind;
const lastAdministrator = () =>
  refused({ code: 'LAST_ADMINISTRATOR' as const, key: 'organisation.LAST_ADMINISTRATOR', path: ['input', 'email'] });
