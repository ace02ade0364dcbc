/** Takes a role away; with that of an engineer all cases, so that nothing is seen from then on. R48, R53. */
import { recordAudit } from '../audit/audit.store';
import { OPERATOR } from '../cases/case-event';
import { disownClosedCases, lockOwnedCases } from '../cases/desk-case.store';
import type { Database, Transaction } from '../platform/database';
import type { Grantee } from './desk-member';
import { lockedMembershipsOf, revokeRole } from './desk-member.store';
import { putBackCase } from './give-case';
import { auditedRole, type RoleChange } from './grant-role';

/** How many open cases were put back into their queues; null if nobody had the role. */
export function revokeDeskRole(database: Database, grantee: Grantee, change: RoleChange): Promise<number | null> {
  return database.transact((tx) => revokeIn(tx, grantee, change));
}

export async function revokeIn(tx: Transaction, grantee: Grantee, change: RoleChange): Promise<number | null> {
  const { acting, now } = change;
  const revoked = await revokeRole(tx, grantee);
  if (!revoked) return null;
  await recordAudit(tx, acting, now, auditedRole('ROLE_REVOKED', revoked, change));
  if (revoked.role !== 'ENGINEER' || revoked.signInId === null) return 0;
  // The same person may be an engineer by another address, too.
  const others = await lockedMembershipsOf(tx, revoked.signInId);
  return others.some(({ role }) => role === 'ENGINEER') ? 0 : putBackAll(tx, revoked.signInId, now);
}

async function putBackAll(tx: Transaction, signInId: number, now: Date): Promise<number> {
  const open = await lockOwnedCases(tx, signInId);
  for (const each of open) await putBackCase(tx, each, OPERATOR, now);
  await disownClosedCases(tx, signInId);
  return open.length;
}
