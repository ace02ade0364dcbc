/** Takes unused units off what was bought and asks for their money, in one transaction. The provider comes later. R31. */
import { findIssued } from '../agreements/issued-agreement.store';
import { adjustBalance } from '../agreements/ledger.store';
import type { Acting } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import type { Transaction } from '../platform/database';
import type { Moment } from './moment';
import type { Purchase } from './purchase';
import { lockPurchase } from './purchase.store';
import { paidBack, refundAmount } from './refund.rules';
import { insertRefund, refundsUnderWay } from './refund.store';

export type RefundRefusalCode = 'PURCHASE_NOT_FOUND' | 'NOT_ENOUGH_UNUSED' | 'LAPSED' | 'DISPUTED';

interface WishedRefund {
  purchaseId: number;
  units: number;
  reason: string;
  /** When the job takes it up, by the machine's clock, unless it was done until then. */
  lookAt: Date;
  /** Whether units of an agreement that has ended can be given back for money, too. */
  alsoLapsed?: boolean;
}

/** The number of the refund; or why there is none. */
export async function requestRefund(
  tx: Transaction,
  wished: WishedRefund,
  moment: Moment,
  acting: Acting,
): Promise<number | RefundRefusalCode> {
  const { purchaseId, units, reason, lookAt } = wished;
  const purchase = await lockPurchase(tx, purchaseId);
  if (!purchase) return 'PURCHASE_NOT_FOUND';
  const refusal = await refusalOf(tx, purchase, wished, moment);
  if (refusal) return refusal;
  const { now: at, today } = moment;
  // What is left is looked at by the update itself: a request that is submitted at this moment may have taken it.
  const agreementId = purchase.agreementId as number;
  if (!(await adjustBalance(tx, { agreementId, units: -units, at, today, reason }, acting, 'SYSTEM')))
    return 'NOT_ENOUGH_UNUSED';
  const amount = refundAmount(paidBack(purchase, await refundsUnderWay(tx, purchase.id)), units);
  const refundId = await insertRefund(tx, { purchaseId, units, amount, reason, askedAt: at, lookAt });
  await recordAudit(tx, acting, at, {
    action: 'PURCHASE_REFUNDED',
    target: { type: 'Purchase', id: purchaseId },
    facts: { units, amount, currency: purchase.currency, reason },
  });
  return refundId;
}

async function refusalOf(
  tx: Transaction,
  { disputedAt, state, agreementId }: Purchase,
  { alsoLapsed = false }: WishedRefund,
  { today }: Moment,
): Promise<RefundRefusalCode | null> {
  if (disputedAt !== null) return 'DISPUTED';
  const [agreement] = agreementId === null ? [] : await findIssued(tx, [agreementId]);
  if (state !== 'GRANTED' || !agreement) return 'NOT_ENOUGH_UNUSED';
  return agreement.endsOn < today && !alsoLapsed ? 'LAPSED' : null;
}
