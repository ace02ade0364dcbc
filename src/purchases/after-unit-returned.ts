/** A case gave a unit back that was bought: whether it stays, waits with a dispute, or becomes money. R31, R57. */
import { adjustBalance } from '../agreements/ledger.store';
import type { Acting } from '../audit/audit-entry';
import { realNow } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import type { Moment } from './moment';
import { changePurchase, lockPurchase, purchaseOfAgreement } from './purchase.store';
import { requestRefund } from './request-refund';
import type { Selling } from './selling';

interface Returned {
  agreementId: number;
  /** Whether the product was at fault, and not the question a double. */
  defect: boolean;
}

/** In the transaction that gives it back. Money comes by the job, once that is committed. */
export async function afterUnitReturned(
  tx: Transaction,
  { agreementId, defect }: Returned,
  { defectRefund }: Pick<Selling, 'defectRefund'>,
  moment: Moment,
  acting: Acting,
): Promise<void> {
  const bought = await purchaseOfAgreement(tx, agreementId);
  const purchase = bought && (await lockPurchase(tx, bought.id));
  if (!purchase) return;
  const { id, disputedAt, state, frozenUnits, refundedUnits } = purchase;
  if (disputedAt === null && state === 'GRANTED') {
    if (!defect || defectRefund !== 'money') return;
    const refund = { purchaseId: id, units: 1, reason: 'PRODUCT_DEFECT', lookAt: realNow(), alsoLapsed: true };
    await requestRefund(tx, refund, moment, acting);
    return;
  }
  // The money is away, or may be: there is nothing left for which the unit could be used.
  const { now: at, today } = moment;
  const reason = disputedAt === null ? 'REFUND' : 'DISPUTE';
  if (!(await adjustBalance(tx, { agreementId, units: -1, at, today, reason }, acting, 'SYSTEM'))) return;
  const changes = disputedAt === null ? { refundedUnits: refundedUnits + 1 } : { frozenUnits: frozenUnits + 1 };
  await changePurchase(tx, id, changes, [state]);
}
