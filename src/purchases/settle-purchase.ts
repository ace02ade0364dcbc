/**
 * Applies what the provider says of a payment, whoever brought it: a confirmation, the hook, the worker, a look by the
 * buyer. Under the lock of the purchase, so that of ten at once one changes it and nine find it changed. R28.
 */
import { later, realNow } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import { followDispute } from './follow-dispute';
import { followFailedRefunds } from './follow-failed-refund';
import { followRefunds } from './follow-refund';
import { grantPurchase } from './grant-purchase';
import { SOON_MS } from './look.rules';
import { momentIn } from './moment';
import type { PaymentNews } from './payment-provider';
import type { Purchase } from './purchase';
import { difference, nextState, type Difference, type Step } from './purchase-state.rules';
import {
  anyPurchase,
  changePurchase,
  lockPurchase,
  recordPayment,
  recordPurchaseEvent,
  type PurchaseChanges,
} from './purchase.store';
import type { PurchaseWorld } from './selling';

/** What was charged is granted with it, or, where that fails, by the worker later. */
export async function settlePurchase(world: PurchaseWorld, purchaseId: number, news: PaymentNews): Promise<Purchase> {
  const { database, log } = world;
  const { purchase, differs } = await database.transact((tx) => apply(tx, world, purchaseId, news));
  const { id, reference } = purchase;
  if (differs)
    log.error({ purchaseId: id, reference, differs, status: news.status }, 'a payment differs from what was asked');
  if (purchase.state === 'CAPTURED') return grantNow(world, purchase);
  return isBehind(purchase, news) && !purchase.differs ? followFailedRefunds(world, purchase) : purchase;
}

async function grantNow(world: PurchaseWorld, purchase: Purchase): Promise<Purchase> {
  const { database, log } = world;
  const { id, reference } = purchase;
  try {
    return await grantPurchase(world, id);
  } catch (error) {
    log.error({ purchaseId: id, reference, err: error as Error }, 'a charged purchase could not be granted yet');
    return (await anyPurchase(database.reads, id)) ?? purchase;
  }
}

/** Less went back than is known here: these are old news, or a refund came back from the bank. */
const isBehind = ({ refundedAmount }: Purchase, news: Pick<PaymentNews, 'refundedAmount'>): boolean =>
  news.refundedAmount < refundedAmount;

interface Applied {
  purchase: Purchase;
  /** What was found to differ now. */
  differs: Difference | null;
}

async function apply(tx: Transaction, world: PurchaseWorld, purchaseId: number, news: PaymentNews): Promise<Applied> {
  const purchase = await lockPurchase(tx, purchaseId);
  if (!purchase) throw new Error(`no purchase ${purchaseId}`);
  // What differed once is an operator's to look at: nothing that comes later makes it fit.
  if (purchase.differs) return { purchase, differs: null };
  const differs = difference(purchase, news);
  if (differs) {
    const changes = { differs: true, lookAt: null };
    await changePurchase(tx, purchaseId, changes, [purchase.state]);
    return { purchase: { ...purchase, ...changes }, differs };
  }
  const moment = momentIn(world);
  const repaid = await followRefunds(tx, await step(tx, world, purchase, news), news, moment);
  return { purchase: await followDispute(tx, repaid, news, moment), differs: null };
}

async function step(tx: Transaction, world: PurchaseWorld, purchase: Purchase, news: PaymentNews): Promise<Purchase> {
  const { id, state } = purchase;
  const to = nextState(purchase, news);
  const { now } = momentIn(world);
  const changes = { ...changesOf(purchase, to, news), ...(isCharged(purchase, to) ? { capturedAt: now } : {}) };
  await changePurchase(tx, id, changes, [state]);
  if (to.state !== state)
    await recordPurchaseEvent(tx, { purchaseId: id, from: state, to: to.state, at: now, cause: to.failure });
  if (isCharged(purchase, to))
    await recordPayment(tx, { purchaseId: id, kind: 'CHARGE', amount: news.amount, ref: news.ref, at: now });
  return { ...purchase, ...changes };
}

const isCharged = ({ state }: Purchase, to: Step): boolean => to.state === 'CAPTURED' && state !== 'CAPTURED';

function changesOf(purchase: Purchase, to: Step, told: PaymentNews): PurchaseChanges {
  const { ref, status, ...news } = told;
  const { cardBrand, cardLast4, challengeUrl, challengeSecret, state } = purchase;
  const asked = status === 'CHALLENGED' && to.state === 'STARTED';
  const stays = to.state === state && !asked;
  return {
    ...to,
    paymentRef: ref,
    cardBrand: news.card?.brand ?? cardBrand,
    cardLast4: news.card?.last4 ?? cardLast4,
    challengeUrl: asked ? news.challengeUrl : stays ? challengeUrl : null,
    challengeSecret: asked ? news.challengeSecret : stays ? challengeSecret : null,
    lookAt: lookAfter(purchase, to, told),
  };
}

/** What failed is cancelled there, too, so that it stays what it is; what was charged waits to be granted. */
function lookAfter(purchase: Purchase, to: Step, news: PaymentNews): Date | null {
  const { state, lookAt } = purchase;
  const soon = later(realNow(), SOON_MS);
  switch (to.state) {
    case 'GRANTED':
    case 'REFUNDED':
      // A refund that is on its way has it looked at again once it has come to its end.
      return isBehind(purchase, news) ? (lookAt ?? soon) : null;
    case 'FAILED':
      if (news.status === 'CANCELLED') return null;
      return state === 'FAILED' ? (lookAt ?? soon) : soon;
    case 'CAPTURED':
      return soon;
    default:
      return lookAt ?? soon;
  }
}
