/**
 * Asks the provider what came of a purchase. Nothing is ever charged here: what was confirmed and never charged is
 * cancelled there first, and what the cancelling answers decides. R28.
 */
import { realNow } from '../platform/calendar';
import { grantPurchase } from './grant-purchase';
import { isGivenUp, nextLook } from './look.rules';
import { momentIn } from './moment';
import { inTime, Pace, READER_WAITS_MS } from './patience';
import { ProviderAway, type PaymentNews, type PaymentProvider } from './payment-provider';
import { isSettled, type Purchase } from './purchase';
import { anyPurchase, claimLook, failWithoutPayment, recordPurchaseEvent } from './purchase.store';
import { worldOf } from './purchase-world';
import type { PurchaseScope, PurchaseWorld } from './selling';
import { settlePurchase } from './settle-purchase';

/** Who reads a purchase again and again asks the provider no more often than this. */
const pace = new Pace(2_000);

/** As its buyer reads it: asked about while it is under way, unless that takes too long; then it is shown as it is. */
export async function lookAtPurchase(scope: PurchaseScope, purchase: Purchase): Promise<Purchase> {
  if (purchase.confirmedAt === null || isSettled(purchase) || purchase.differs) return purchase;
  const world = worldOf(scope);
  try {
    const asked = await inTime(READER_WAITS_MS, askForReader(world, purchase));
    return asked ?? (await anyPurchase(world.database.reads, purchase.id)) ?? purchase;
  } catch (error) {
    // The worker asks on.
    scope.log.warn({ purchaseId: purchase.id, reason: (error as Error).message }, 'a purchase could not be looked at');
    return purchase;
  }
}

/** In the place of the worker where it is due, and in between at a reader's pace. */
async function askForReader(world: PurchaseWorld, purchase: Purchase): Promise<Purchase | null> {
  const { id, lookAt, looks } = purchase;
  const { database } = world;
  const now = realNow();
  const isInPace = pace.take(database, String(id));
  if (lookAt === null || lookAt > now) return isInPace ? askAfter(world, purchase) : null;
  const isOurs = await database.transact((tx) => claimLook(tx, id, lookAt, nextLook(looks, now)));
  return isOurs ? askAfter(world, purchase) : null;
}

/** The same without hurry. Throws `ProviderAway` where there is no answer. */
export async function askAfter(world: PurchaseWorld, purchase: Purchase): Promise<Purchase> {
  const { id, state, paymentRef } = purchase;
  const { provider } = world.selling;
  const now = world.clock.now();
  if (state === 'CAPTURED') return grantPurchase(world, id);
  if (paymentRef === null) return isGivenUp(purchase, null, now) ? fail(world, purchase) : purchase;
  if (provider?.name !== purchase.provider) throw new ProviderAway(`${purchase.provider} is not set up`);
  return settlePurchase(world, id, await newsOf(provider, purchase, paymentRef, now));
}

async function newsOf(
  provider: PaymentProvider,
  purchase: Purchase,
  paymentRef: string,
  now: Date,
): Promise<PaymentNews> {
  if (purchase.state === 'FAILED') return provider.cancelPayment(paymentRef);
  const news = await provider.payment(paymentRef);
  return isGivenUp(purchase, news.status, now) ? provider.cancelPayment(paymentRef) : news;
}

/** What the provider has never heard of fails by itself, unless it reached it at this moment. */
function fail(world: PurchaseWorld, purchase: Purchase): Promise<Purchase> {
  const { id, state: from } = purchase;
  const { now: at } = momentIn(world);
  return world.database.transact(async (tx) => {
    if (!(await failWithoutPayment(tx, id, 'NOT_CHARGED'))) return (await anyPurchase(tx, id)) ?? purchase;
    await recordPurchaseEvent(tx, { purchaseId: id, from, to: 'FAILED', at, cause: 'NOT_CHARGED' });
    return { ...purchase, state: 'FAILED', failure: 'NOT_CHARGED', lookAt: null };
  });
}
