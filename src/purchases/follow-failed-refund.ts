/** Refunds that were done, and that the buyer's bank sent back later: the money is here again, and so are the units. R31. */
import type { Transaction } from '../platform/database';
import { momentIn, type Moment } from './moment';
import { paymentEntriesOf } from './payment-entry.store';
import { ProviderAway } from './payment-provider';
import type { Purchase, Refund } from './purchase';
import { anyPurchase, changePurchase, lockPurchase, recordPayment, recordPurchaseEvent } from './purchase.store';
import { giveUnitsBack, type RefundWorld } from './pursue-refund';
import { failDoneRefund, refundsOf } from './refund.store';

/** Where less has gone back than our books say. Asks for each of ours, outside of any transaction. */
export async function followFailedRefunds(world: RefundWorld, purchase: Purchase): Promise<Purchase> {
  const { id, reference, provider: its } = purchase;
  const { database, selling, log } = world;
  const { provider } = selling;
  if (provider?.name !== its) throw new ProviderAway(`${its} is not the provider of this server`);
  let found = false;
  for (const refund of await refundsOf(database.reads, [id])) {
    const { state, refundRef, amount } = refund;
    if (state !== 'DONE' || refundRef === null || amount === 0) continue;
    if ((await provider.refundNews(refundRef)).status !== 'FAILED') continue;
    found = true;
    if (await database.transact((tx) => reverse(tx, id, refund, refundRef, momentIn(world))))
      log.error({ reference, refundId: refund.id }, 'a refund came back from the bank: the units are back');
  }
  if (!found) log.error({ reference }, 'less was given back than our books say');
  return (await anyPurchase(database.reads, id)) ?? purchase;
}

/** Once, whoever of two is first. */
async function reverse(
  tx: Transaction,
  purchaseId: number,
  refund: Refund,
  refundRef: string,
  moment: Moment,
): Promise<boolean> {
  const purchase = await lockPurchase(tx, purchaseId);
  if (!purchase || !(await failDoneRefund(tx, refund.id))) return false;
  const { state: from, refundedUnits, refundedAmount } = purchase;
  const { units, amount } = refund;
  const { now: at } = moment;
  await recordPayment(tx, { purchaseId, kind: 'REFUND', amount, ref: `${refundRef}/failed`, at });
  const kept = (await paymentEntriesOf(tx, [purchaseId])).reduce((sum, entry) => sum + entry.amount, 0);
  const state = from === 'REFUNDED' && purchase.agreementId !== null && kept > 0 ? 'GRANTED' : from;
  const changes = { state, refundedUnits: refundedUnits - units, refundedAmount: refundedAmount - amount };
  await changePurchase(tx, purchaseId, changes, [from]);
  if (state !== from) await recordPurchaseEvent(tx, { purchaseId, from, to: state, at, cause: 'REFUND_FAILED' });
  await giveUnitsBack(tx, { ...purchase, ...changes }, refund, moment);
  return true;
}
