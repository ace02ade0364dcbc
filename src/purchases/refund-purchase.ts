/** An operator gives money back for units that nobody used, with a reason, once under their key. R31, R44. */
import type { DeedFault, KeyRefusal } from '../agreements/claim-deed';
import { keyedFaults } from '../agreements/operator-input.rules';
import { actingIn } from '../audit/acting';
import { later, realNow } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import { bindResult, claimKey, KeyContended } from '../platform/idempotency.store';
import { FIRST_LOOK_MS } from './look.rules';
import type { Purchase } from './purchase';
import { worldOf } from './purchase-world';
import { anyPurchase } from './purchase.store';
import { pursueRefund } from './pursue-refund';
import { requestRefund, type RefundRefusalCode } from './request-refund';
import type { PurchaseScope } from './selling';

type RefundOutcome = { kind: 'done'; purchase: Purchase } | { kind: 'refused'; faults: DeedFault<RefundRefusalCode>[] };
type Asked = { kind: 'done'; refundId: number } | Exclude<RefundOutcome, { kind: 'done' }>;

interface KeyedRefund {
  idempotencyKey: string;
  purchaseId: number;
  units: number;
  reason: string;
}

const MOST_REFUNDED = 1000;

export async function refundPurchase(scope: PurchaseScope, wished: KeyedRefund): Promise<RefundOutcome> {
  const faults: DeedFault<RefundRefusalCode>[] = [...keyedFaults(wished), ...unitFaults(wished.units)];
  if (faults.length > 0) return { kind: 'refused', faults };
  const asked = await scope.database
    .transact(
      (tx) => askOnce(tx, scope, wished),
      ({ kind }) => kind === 'refused',
    )
    .catch((error: unknown) => {
      if (error instanceof KeyContended) return refusedAs('IDEMPOTENCY_IN_PROGRESS');
      throw error;
    });
  if (asked.kind === 'refused') return asked;
  // It is on record: whatever the provider says now or does not say, the job asks on.
  await pursueRefund(worldOf(scope), asked.refundId);
  return { kind: 'done', purchase: (await anyPurchase(scope.database.reads, wished.purchaseId)) as Purchase };
}

/** While who asked for it asks the provider, the job leaves it to them. */
export const firstLook = (): Date => later(realNow(), FIRST_LOOK_MS);

/** What is wrong with a number of units, whatever is left. */
export function unitFaults(units: number): DeedFault<RefundRefusalCode>[] {
  if (Number.isInteger(units) && units >= 1 && units <= MOST_REFUNDED) return [];
  return [{ code: 'INVALID_INPUT', key: 'refund.units', path: ['input', 'units'], values: { most: MOST_REFUNDED } }];
}

async function askOnce(tx: Transaction, scope: PurchaseScope, wished: KeyedRefund): Promise<Asked> {
  const { idempotencyKey: key, purchaseId, units } = wished;
  const input = { purchaseId, units, reason: wished.reason.trim() };
  const request = { principal: scope.viewer.signInId, operation: 'refundPurchase', key, input };
  const claim = await claimKey(tx, request, scope.now);
  if (claim.kind === 'mismatch') return refusedAs('IDEMPOTENCY_MISMATCH');
  if (claim.kind === 'in progress') return refusedAs('IDEMPOTENCY_IN_PROGRESS');
  if (claim.kind === 'done') return { kind: 'done', refundId: claim.resultId };
  const refund = await requestRefund(tx, { ...input, lookAt: firstLook() }, scope, actingIn(scope));
  if (typeof refund === 'string') return { kind: 'refused', faults: [refundFault(refund)] };
  await bindResult(tx, claim.id, refund);
  return { kind: 'done', refundId: refund };
}

const refusedAs = (code: KeyRefusal): Exclude<Asked, { kind: 'done' }> => ({
  kind: 'refused',
  faults: [{ code, key: `submit.${code}`, path: ['input', 'idempotencyKey'] }],
});

export function refundFault(code: RefundRefusalCode): DeedFault<RefundRefusalCode> {
  return { code, key: `refund.${code}`, path: ['input', code === 'NOT_ENOUGH_UNUSED' ? 'units' : 'purchaseId'] };
}
