/** An operator corrects the balance of an agreement, with a reason: an ADJUST entry, and never below 0. R62. */
import { actingIn } from '../audit/acting';
import type { Acting } from '../audit/audit-entry';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import { MOST_UNITS } from './agreement';
import { claimDeed, type DeedDone, type DeedFault } from './claim-deed';
import { findIssued } from './issued-agreement.store';
import { adjustBalance, type Adjustment } from './ledger.store';
import { keyedFaults } from './operator-input.rules';

export type AdjustRefusalCode = 'AGREEMENT_NOT_FOUND' | 'UNLIMITED' | 'WOULD_BE_NEGATIVE';

export interface WishedAdjustment {
  idempotencyKey: string;
  agreementId: number;
  units: number;
  reason: string;
}

export type AdjustedByOperator = DeedDone<AdjustRefusalCode, true>;

export async function adjustUnits(scope: SignedIn, wished: WishedAdjustment): Promise<AdjustedByOperator> {
  const { idempotencyKey: key, ...input } = wished;
  const faults = keyedFaults(wished);
  if (faults.length > 0) return { kind: 'refused', faults };
  const { now, today } = scope;
  const { agreementId, units, reason } = input;
  const adjustment = { agreementId, units, at: now, today, reason: reason.trim() };
  return claimDeed(scope, { operation: 'adjustUnits', key, input }, async (tx) => {
    const fault = await adjustIn(tx, adjustment, actingIn(scope));
    return fault ? { kind: 'refused', faults: [fault] } : { kind: 'done', agreementId, fresh: true };
  });
}

/** Null where it was done. What is left is looked at by the update itself, whatever was read a moment ago. */
export async function adjustIn(
  tx: Transaction,
  adjustment: Adjustment,
  acting: Acting,
): Promise<DeedFault<AdjustRefusalCode> | null> {
  const { agreementId, units } = adjustment;
  const [found] = await findIssued(tx, [agreementId]);
  if (!found) return { code: 'AGREEMENT_NOT_FOUND', key: 'adjust.NOT_FOUND', path: ['input', 'agreementId'] };
  if (found.unitsGranted === null)
    return { code: 'UNLIMITED', key: 'adjust.UNLIMITED', path: ['input', 'agreementId'] };
  const path = ['input', 'units'];
  if (units === 0 || Math.abs(units) > MOST_UNITS)
    return { code: 'INVALID_INPUT', key: 'adjust.units', path, values: { most: MOST_UNITS } };
  if (await adjustBalance(tx, adjustment, acting)) return null;
  return units < 0
    ? { code: 'WOULD_BE_NEGATIVE', key: 'adjust.WOULD_BE_NEGATIVE', path }
    : { code: 'INVALID_INPUT', key: 'adjust.units', path, values: { most: MOST_UNITS } };
}
