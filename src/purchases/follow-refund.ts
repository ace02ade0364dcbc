/** Money that the provider gave back without us, such as by hand in its own pages: the books follow. R31. */
import { lockBalance } from '../agreements/bought-books.store';
import { adjustBalance } from '../agreements/ledger.store';
import { SYSTEM } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import type { Transaction } from '../platform/database';
import type { Moment } from './moment';
import type { PaymentNews } from './payment-provider';
import type { Purchase } from './purchase';
import { changePurchase, recordPayment, recordPurchaseEvent } from './purchase.store';
import { refundsUnderWay } from './refund.store';

/** Of a purchase that is locked; gives it as it is then. */
export async function followRefunds(
  tx: Transaction,
  purchase: Purchase,
  news: Pick<PaymentNews, 'ref' | 'refundedAmount'>,
  moment: Moment,
): Promise<Purchase> {
  const more = news.refundedAmount - purchase.refundedAmount;
  if (more <= 0 || purchase.capturedAt === null) return purchase;
  // What is said may be a refund of ours that is on its way: once that has come to its end it is known.
  if ((await refundsUnderWay(tx, purchase.id)).length > 0) return purchase;
  const { id: purchaseId, currency } = purchase;
  const { now: at } = moment;
  await recordPayment(tx, { purchaseId, kind: 'REFUND', amount: -more, ref: outsideRef(news), at });
  await recordAudit(tx, SYSTEM, at, {
    action: 'PURCHASE_REFUNDED',
    target: { type: 'Purchase', id: purchaseId },
    facts: { units: 0, amount: more, currency, reason: 'BY_THE_PROVIDER' },
  });
  const refunded = { ...purchase, refundedAmount: news.refundedAmount };
  const whole = news.refundedAmount >= purchase.amount ? await takeUnits(tx, refunded, moment) : refunded;
  const { refundedAmount, refundedUnits, frozenUnits, state } = whole;
  await changePurchase(tx, purchaseId, { refundedAmount, refundedUnits, frozenUnits, state }, [purchase.state]);
  if (state !== purchase.state)
    await recordPurchaseEvent(tx, { purchaseId, from: purchase.state, to: state, at, cause: 'REFUND' });
  return whole;
}

/** By what it is written down as: the sum at the provider, so that the same news again is the same entry. */
const outsideRef = ({ ref, refundedAmount }: Pick<PaymentNews, 'ref' | 'refundedAmount'>): string =>
  `${ref}/${refundedAmount}`;

/** All of the money is gone: what is unused goes, too. What was used stays used. */
async function takeUnits(tx: Transaction, purchase: Purchase, { now: at, today }: Moment): Promise<Purchase> {
  const { agreementId, refundedUnits, frozenUnits } = purchase;
  const unused = agreementId === null ? 0 : await lockBalance(tx, agreementId);
  if (agreementId !== null && unused > 0)
    await adjustBalance(tx, { agreementId, units: -unused, at, today, reason: 'REFUND' }, SYSTEM, 'SYSTEM');
  return { ...purchase, state: 'REFUNDED', refundedUnits: refundedUnits + frozenUnits + unused, frozenUnits: 0 };
}
