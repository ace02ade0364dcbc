/**
 * Deals with what came in at the provider's hook and was proved to be theirs. It is a hint and no more: what holds is
 * asked for, so that order, doubles and replays mean nothing. Throws `ProviderAway` where there is no answer: then it
 * has to come again. R28.
 */
import { realNow } from '../platform/calendar';
import { buyerByEntry } from './buyer.store';
import type { PaymentProvider, ProviderEvent } from './payment-provider';
import { keepEvent, wasReceived } from './provider-event.store';
import { purchaseByPayment, purchaseByReference } from './purchase.store';
import { followEntry } from './saved-card';
import type { PurchaseWorld } from './selling';
import { settlePurchase } from './settle-purchase';

export async function receiveNews(world: PurchaseWorld, { id, about }: ProviderEvent): Promise<void> {
  const { selling, database } = world;
  const { provider } = selling;
  if (!provider || (await wasReceived(database.reads, provider.name, id))) return;
  if (about.kind === 'payment') await hearOfPayment(world, provider, about.ref);
  if (about.kind === 'card') await hearOfCard(world, provider, about.entryRef);
  // Only now: what was cut off on the way is to come again.
  await database.transact((tx) => keepEvent(tx, provider.name, id, realNow()));
}

async function hearOfPayment(world: PurchaseWorld, provider: PaymentProvider, ref: string): Promise<void> {
  const { database, log } = world;
  const news = await provider.payment(ref);
  // By its reference where a process was killed before it kept the name of the payment.
  const purchase =
    (await purchaseByPayment(database.reads, ref)) ??
    (news.reference === null ? null : await purchaseByReference(database.reads, news.reference));
  if (purchase?.provider === provider.name) await settlePurchase(world, purchase.id, news);
  else log.info({ payment: ref }, 'news of a payment that is not of a purchase here');
}

async function hearOfCard(world: PurchaseWorld, provider: PaymentProvider, entryRef: string): Promise<void> {
  const buyer = await buyerByEntry(world.database.reads, entryRef);
  if (buyer?.provider === provider.name) await followEntry(world, provider, buyer);
}
