/** Grants a role for queues that exist, or replaces the queues of who has it. An operator has none. R40, R52. */
import type { Acting, Audited } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import type { Catalogue } from '../catalog/catalogue';
import { raiseRights } from '../identity/sign-in.store';
import type { Database, Transaction } from '../platform/database';
import type { DeskMember, Grantee } from './desk-member';
import { grantRole } from './desk-member.store';
import { allQueues, emptyPatterns, normalisedPatterns } from './queues.rules';

export interface WishedRole extends Grantee {
  readonly patterns: readonly string[];
}

/** Who changes a role, why, and when. */
export interface RoleChange {
  readonly acting: Acting;
  readonly reason: string | null;
  readonly now: Date;
}

export interface RefusedQueues {
  kind: 'refused';
  /** Those that give nobody anything. */
  patterns: string[];
  queues: string[];
}

export type Granted = { kind: 'granted'; member: DeskMember } | RefusedQueues;

export async function grantDeskRole(
  database: Database,
  catalogue: Catalogue,
  wished: WishedRole,
  change: RoleChange,
): Promise<Granted> {
  const patterns = patternsOf(wished, catalogue);
  if ('kind' in patterns) return patterns;
  return { kind: 'granted', member: await database.transact((tx) => grantIn(tx, { ...wished, patterns }, change)) };
}

/** The patterns as they are kept, or which of them are none. */
export function patternsOf({ role, patterns }: WishedRole, catalogue: Catalogue): string[] | RefusedQueues {
  const wished = normalisedPatterns(patterns);
  const queues = allQueues(catalogue).map(({ name }) => name);
  if (role === 'OPERATOR') return wished.length === 0 ? [] : { kind: 'refused', patterns: wished, queues: [] };
  const empty = emptyPatterns(wished, queues);
  return wished.length === 0 || empty.length > 0 ? { kind: 'refused', patterns: empty, queues } : wished;
}

/** Who is there already has the role from now on: a session that is older than that gets a new id. */
export async function grantIn(
  tx: Transaction,
  { patterns, ...grantee }: WishedRole,
  change: RoleChange,
): Promise<DeskMember> {
  const member = await grantRole(tx, grantee, patterns, change.now);
  await raiseRights(tx, member.signInId === null ? [] : [member.signInId], change.now);
  await recordAudit(tx, change.acting, change.now, auditedRole('ROLE_GRANTED', member, change));
  return member;
}

export function auditedRole(
  action: 'ROLE_GRANTED' | 'ROLE_REVOKED',
  { email, kind, role, patterns, signInId }: DeskMember,
  { reason }: RoleChange,
): Audited {
  const facts = { role, kind, ...(role === 'OPERATOR' ? {} : { queues: patterns }), ...(reason ? { reason } : {}) };
  return { action, target: { type: 'Viewer', id: signInId }, facts, personal: { email } };
}
