/** An operator gives a role and takes it away: never their own, and never that of the last operator. */
import { actingIn } from '../audit/acting';
import { isReason } from '../audit/reason.rules';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import type { DeskMember, Grantee } from './desk-member';
import { lockedOperators, memberAt } from './desk-member.store';
import { grantIn, patternsOf, type RefusedQueues, type RoleChange, type WishedRole } from './grant-role';
import { revokeIn } from './revoke-role';
import { isLastOperator, isOwn } from './role-change.rules';

/** Forbidden: who asks was an operator when they asked, and is none any more. */
type Stopped = { kind: 'own' | 'no reason' | 'forbidden' };

export type GrantedByOperator = { kind: 'granted'; member: DeskMember } | RefusedQueues | Stopped;
export type RevokedByOperator =
  { kind: 'revoked'; released: number } | { kind: 'not granted' | 'last operator' } | Stopped;

const changeBy = (scope: SignedIn, reason: string): RoleChange => ({
  acting: actingIn(scope),
  reason: reason.trim(),
  now: scope.now,
});

/** Why nothing was done. */
export type RoleStop = Exclude<GrantedByOperator | RevokedByOperator, { kind: 'granted' | 'revoked' }>['kind'];

export async function grantByOperator(scope: SignedIn, wished: WishedRole, reason: string): Promise<GrantedByOperator> {
  if (!isReason(reason)) return { kind: 'no reason' };
  const patterns = patternsOf(wished, scope.catalogue);
  if ('kind' in patterns) return patterns;
  return scope.database.transact(async (tx): Promise<GrantedByOperator> => {
    const { stopped } = await judge(tx, scope, wished);
    if (stopped) return stopped;
    return { kind: 'granted', member: await grantIn(tx, { ...wished, patterns }, changeBy(scope, reason)) };
  });
}

export async function revokeByOperator(scope: SignedIn, grantee: Grantee, reason: string): Promise<RevokedByOperator> {
  if (!isReason(reason)) return { kind: 'no reason' };
  return scope.database.transact(async (tx): Promise<RevokedByOperator> => {
    const { stopped, operators } = await judge(tx, scope, grantee);
    if (stopped) return stopped;
    if (grantee.role === 'OPERATOR' && isLastOperator(operators, grantee)) return { kind: 'last operator' };
    const released = await revokeIn(tx, grantee, changeBy(scope, reason));
    return released === null ? { kind: 'not granted' } : { kind: 'revoked', released };
  });
}

/** Behind the lock on the operators: of two who take the role from each other the second is none any more. */
async function judge(
  tx: Transaction,
  { viewer }: SignedIn,
  grantee: Grantee,
): Promise<{ stopped: Stopped | null; operators: readonly DeskMember[] }> {
  const operators = await lockedOperators(tx);
  if (!operators.some(({ signInId }) => signInId === viewer.signInId))
    return { stopped: { kind: 'forbidden' }, operators };
  const own = isOwn(viewer, grantee, await memberAt(tx, grantee));
  return { stopped: own ? { kind: 'own' } : null, operators };
}
