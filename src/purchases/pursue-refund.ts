/** Has the provider carry a refund out, and keeps what came of it. It can be asked again at any time without harm. */
import { adjustBalance } from '../agreements/ledger.store';
import { SYSTEM } from '../audit/audit-entry';
import { later, realNow } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import { nextLook, SOON_MS } from './look.rules';
import { momentIn, type Moment } from './moment';
import { ProviderAway, type RefundNews } from './payment-provider';
import type { Purchase, Refund } from './purchase';
import { anyPurchase, changePurchase, lockPurchase, recordPayment, recordPurchaseEvent } from './purchase.store';
import { insertRefundLetter } from './receipt-letter.store';
import { stateAfterRefund } from './refund.rules';
import { claimRefund, dueRefunds, endRefund, findRefund, keepRefundRef } from './refund.store';
import type { PurchaseWorld } from './selling';

export type RefundWorld = Pick<PurchaseWorld, 'selling' | 'database' | 'clock' | 'settings' | 'log'>;

/** What the provider is told: the same words never give money back twice. */
const refundKey = (refundId: number): string => `refund-${refundId}`;

/** Work of one turn. */
const MOST_AT_ONCE = 50;

/** The turn of the job: asks for what is due by the machine's clock, as long as it goes on. */
export async function followDueRefunds(
  world: RefundWorld,
  now: Date,
  goesOn: () => boolean = () => true,
): Promise<void> {
  for (const refund of await dueRefunds(world.database.reads, now, MOST_AT_ONCE)) {
    if (!goesOn()) return;
    const next = nextLook(refund.looks, now);
    if (await world.database.transact((tx) => claimRefund(tx, refund, next))) await pursueRefund(world, refund.id);
  }
}

/** Whatever goes wrong with the provider, it stays on record and is asked for again. */
export async function pursueRefund(world: RefundWorld, refundId: number): Promise<void> {
  const { database, log } = world;
  const refund = await findRefund(database.reads, refundId);
  const purchase = refund && (await anyPurchase(database.reads, refund.purchaseId));
  if (!purchase || refund.state !== 'REQUESTED') return;
  const news = await newsOf(world, purchase, refund).catch((error: unknown) => {
    const { reference } = purchase;
    if (error instanceof ProviderAway) log.warn({ reference, refundId }, error.message);
    else log.error({ err: error, reference, refundId }, 'a refund could not be asked for');
    return null;
  });
  if (news?.status === 'PENDING') await database.transact((tx) => keepRefundRef(tx, refund.id, news.ref as string));
  else if (news) await database.transact((tx) => end(tx, purchase.id, refund, news, momentIn(world)));
  if (news?.status === 'FAILED')
    log.error({ reference: purchase.reference, refundId }, 'the provider refused a refund: the units are back');
}

type Came = Pick<RefundNews, 'status'> & { ref: string | null };

/** Outside of any transaction. */
async function newsOf({ selling }: RefundWorld, purchase: Purchase, refund: Refund): Promise<Came> {
  // What all went back already, or what is worth less than the smallest coin, moves nothing.
  if (refund.amount === 0) return { status: 'DONE', ref: null };
  const { provider } = selling;
  if (provider?.name !== purchase.provider || purchase.paymentRef === null)
    throw new ProviderAway(`${purchase.provider} is not the provider of this server`);
  if (refund.refundRef !== null) return provider.refundNews(refund.refundRef);
  return provider.refund(purchase.paymentRef, refund.amount, refundKey(refund.id));
}

async function end(tx: Transaction, purchaseId: number, refund: Refund, news: Came, moment: Moment): Promise<void> {
  const purchase = await lockPurchase(tx, purchaseId);
  const state = news.status === 'DONE' ? 'DONE' : 'FAILED';
  // Two who asked at once were told the same; the first one writes it.
  if (!purchase || !(await endRefund(tx, refund.id, state, { refundRef: news.ref, at: moment.now }))) return;
  // What the provider gave back by hand meanwhile was left until now, and nobody will tell of it again.
  if (!purchase.differs) await changePurchase(tx, purchaseId, { lookAt: later(realNow(), SOON_MS) }, [purchase.state]);
  if (state === 'DONE') await keepDone(tx, purchase, refund, news.ref, moment);
  else await giveUnitsBack(tx, purchase, refund, moment);
}

async function keepDone(
  tx: Transaction,
  purchase: Purchase,
  { id: refundId, units, amount }: Refund,
  ref: string | null,
  { now: at }: Moment,
): Promise<void> {
  const { id: purchaseId, state } = purchase;
  if (ref !== null) {
    await recordPayment(tx, { purchaseId, kind: 'REFUND', amount: -amount, ref, at });
    await insertRefundLetter(tx, purchase, refundId);
  }
  const refundedUnits = purchase.refundedUnits + units;
  const to = stateAfterRefund(purchase, refundedUnits);
  const refundedAmount = purchase.refundedAmount + amount;
  await changePurchase(tx, purchaseId, { state: to, refundedUnits, refundedAmount }, [state]);
  if (to !== state) await recordPurchaseEvent(tx, { purchaseId, from: state, to, at, cause: 'REFUND' });
}

/** To the agreement, also where it has ended; while the bank disputes the charge they stay away with the others. */
export async function giveUnitsBack(
  tx: Transaction,
  purchase: Purchase,
  { units }: Pick<Refund, 'units'>,
  moment: Moment,
): Promise<void> {
  const { id, agreementId, disputedAt, frozenUnits, state } = purchase;
  if (disputedAt !== null) await changePurchase(tx, id, { frozenUnits: frozenUnits + units }, [state]);
  else if (agreementId !== null) {
    const { now: at, today } = moment;
    await adjustBalance(tx, { agreementId, units, at, today, reason: 'REFUND_REFUSED' }, SYSTEM, 'SYSTEM');
  }
}
