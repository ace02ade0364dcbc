/** An administrator claims a benefit for the organisation with its code. Wrong codes count like wrong pairs. R11, R61. */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import type { SignedIn } from '../identity/scope';
import { instant } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import { openBudgets } from '../platform/throttle.store';
import type { Benefit } from './benefit';
import { giveBenefit, lockByClaimCode } from './benefit.store';
import { claimCodeHash } from './claim-code';
import { lockedMembershipIn } from './organisation.store';
import { notAdministrator, organisationNotFound, refused, type Outcome } from './refusal';

export type ClaimRefusalCode =
  'ORGANISATION_NOT_FOUND' | 'NOT_ADMINISTRATOR' | 'BENEFIT_NOT_FOUND' | 'TOO_MANY_ATTEMPTS';
type Claimed = Outcome<ClaimRefusalCode, { benefit: Benefit }>;

const BUDGET = { limit: 20, windowMs: 15 * 60_000 };

/** Nothing is undone: a wrong guess is remembered. */
export function claimBenefit(scope: SignedIn, organisationId: number, code: string): Promise<Claimed> {
  return scope.database.transact((tx) => claim(tx, scope, organisationId, code));
}

async function claim(tx: Transaction, scope: SignedIn, organisationId: number, code: string): Promise<Claimed> {
  const { viewer, hash } = scope;
  const role = await lockedMembershipIn(tx, viewer, organisationId);
  if (role !== 'ADMINISTRATOR') return role === null ? organisationNotFound() : notAdministrator();
  const path = ['input', 'code'];
  const keyHash = hash('throttle claim', String(viewer.signInId));
  const guesses = await openBudgets(tx, [{ keyHash, budget: BUDGET }]);
  if (guesses.blockedUntil !== null) {
    const retryAt = instant(guesses.blockedUntil);
    return refused({ code: 'TOO_MANY_ATTEMPTS', key: 'benefit.TOO_MANY_ATTEMPTS', path, retryAt });
  }
  const found = await lockByClaimCode(tx, claimCodeHash(hash, code));
  // What another organisation has claimed answers like a code that was never made.
  if (!found || (found.organisationId !== null && found.organisationId !== organisationId)) {
    await guesses.wrong();
    return refused({ code: 'BENEFIT_NOT_FOUND', key: 'benefit.codeUnknown', path });
  }
  if (found.organisationId === null) await keep(tx, scope, found, organisationId);
  return { kind: 'done', benefit: { ...found, organisationId } };
}

async function keep(tx: Transaction, scope: SignedIn, { id, reference }: Benefit, organisationId: number) {
  await giveBenefit(tx, id, organisationId);
  const facts = { organisationId, reference };
  const target = { type: 'Benefit', id };
  await recordAudit(tx, actingIn(scope), scope.now, { action: 'BENEFIT_CLAIMED', target, facts });
}
