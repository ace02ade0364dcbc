/**
 * Has a confirmed purchase charged: the payment is made at the provider under the purchase's own reference, its name is
 * kept, and only then it is charged. Repeated at any point, by anybody, it meets the same payment. R28.
 */
import { later, realNow } from '../platform/calendar';
import { SOON_MS } from './look.rules';
import { momentIn } from './moment';
import { CustomerGone, ProviderAway, type PaymentNews, type PaymentProvider } from './payment-provider';
import { isSettled, type Purchase } from './purchase';
import { difference } from './purchase-state.rules';
import { anyPurchase, changePurchase, keepPaymentRef, lockPurchase, recordPurchaseEvent } from './purchase.store';
import type { PurchaseWorld } from './selling';
import { settlePurchase } from './settle-purchase';

/** `unreached`: the provider was away before there was anything to charge. */
export interface Pursued {
  readonly purchase: Purchase;
  readonly unreached: boolean;
}

/** Once `isOver`, nothing is charged any more: the buyer was told that nothing was. */
export async function pursuePayment(
  world: PurchaseWorld,
  purchaseId: number,
  returnUrl: string,
  isOver: () => boolean = () => false,
): Promise<Pursued> {
  const { provider } = world.selling;
  const purchase = await read(world, purchaseId);
  if (!provider || isPursued(purchase)) return { purchase, unreached: false };
  try {
    const news = await charge(world, provider, purchase, { returnUrl, isOver });
    return { purchase: await settlePurchase(world, purchaseId, news), unreached: false };
  } catch (error) {
    // Whose customer is gone there enters a card anew, which makes another one; nothing was charged.
    if (!(error instanceof ProviderAway || error instanceof CustomerGone)) throw error;
    return giveNoAnswer(world, purchaseId);
  }
}

/** Charged, failed or under way already, or never confirmed: there is nothing to be asked for. */
const isPursued = (purchase: Purchase): boolean =>
  isSettled(purchase) || purchase.state === 'CAPTURED' || purchase.differs || purchase.confirmedAt === null;

async function charge(
  { database }: PurchaseWorld,
  provider: PaymentProvider,
  purchase: Purchase,
  { returnUrl, isOver }: { returnUrl: string; isOver: () => boolean },
): Promise<PaymentNews> {
  const { id, paymentRef, cardRef } = purchase;
  const made =
    paymentRef === null ? await provider.createPayment(orderOf(purchase)) : await provider.payment(paymentRef);
  // What was declined, or waits for the buyer, is not tried again: one confirmation is one try.
  if (made.status !== 'OPEN' || cardRef === null || difference(purchase, made)) return made;
  // Nor is what was given up meanwhile.
  const isKept = await database.transact((tx) => keepPaymentRef(tx, id, made.ref));
  return isKept && !isOver() ? provider.confirmPayment(made.ref, cardRef, returnUrl) : made;
}

function orderOf({ reference, amount, currency, customerRef, planTypeCode, units }: Purchase) {
  if (customerRef === null) throw new Error(`purchase ${reference} has no customer`);
  return { reference, amount, currency, customerRef, description: `${reference} ${planTypeCode} × ${units}` };
}

/** Nobody here knows whether it was charged, unless there was nothing to charge yet. */
export function giveNoAnswer(world: PurchaseWorld, purchaseId: number): Promise<Pursued> {
  return world.database.transact(async (tx) => {
    const purchase = await lockPurchase(tx, purchaseId);
    if (!purchase) throw new Error(`no purchase ${purchaseId}`);
    const { state, paymentRef, challengeUrl, challengeSecret } = purchase;
    const unreached = state === 'STARTED' && paymentRef === null;
    // A buyer who is asked something by the bank still is.
    const isAsked = challengeUrl !== null || challengeSecret !== null;
    if (unreached || isAsked || state !== 'STARTED') return { purchase, unreached };
    const changes = { state: 'UNKNOWN', lookAt: later(realNow(), SOON_MS) } as const;
    await changePurchase(tx, purchaseId, changes, ['STARTED']);
    const { now: at } = momentIn(world);
    await recordPurchaseEvent(tx, { purchaseId, from: state, to: 'UNKNOWN', at, cause: 'PROVIDER_AWAY' });
    return { purchase: { ...purchase, ...changes }, unreached };
  });
}

async function read({ database }: PurchaseWorld, id: number): Promise<Purchase> {
  const purchase = await anyPurchase(database.reads, id);
  if (!purchase) throw new Error(`no purchase ${id}`);
  return purchase;
}
