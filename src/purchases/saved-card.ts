/** The card that a buyer keeps at the provider: what came of the entry that is open is asked for first. R27. */
import { findBuyer, keepCard, type Buyer } from './buyer.store';
import { inTime, Pace, READER_WAITS_MS } from './patience';
import { ProviderAway, type PaymentProvider } from './payment-provider';
import type { SavedCard } from './purchase';
import type { PurchaseScope, PurchaseWorld } from './selling';

/** Who shows the card again and again has the provider asked about an open entry no more often than this. */
const PACE = new Pace(2_000);

/** As it is shown: where the provider does not answer, the one that was known before. */
export async function cardOf(scope: PurchaseScope, pace = PACE): Promise<SavedCard | null> {
  const { selling, database, viewer, log } = scope;
  const { provider } = selling;
  const buyer = provider && (await findBuyer(database.reads, viewer.signInId, provider.name));
  if (!provider || !buyer?.entryRef) return buyer?.card ?? null;
  if (!pace.take(database, buyer.entryRef)) return buyer.card;
  try {
    await inTime(READER_WAITS_MS, followEntry(scope, provider, buyer));
  } catch (error) {
    log.warn({ reason: (error as Error).message }, 'what came of a card could not be asked');
  }
  return (await findBuyer(database.reads, viewer.signInId, provider.name))?.card ?? null;
}

/**
 * Keeps the card that came of the open entry, in the place of the one before. Throws `ProviderAway` where there is no
 * answer.
 */
export async function followEntry(
  { database, log }: Pick<PurchaseWorld, 'database' | 'log'>,
  provider: PaymentProvider,
  { id, entryRef, card: before }: Buyer,
): Promise<void> {
  if (entryRef === null) return;
  const card = await provider.enteredCard(entryRef);
  if (!card) return;
  const isNew = await database.transact((tx) => keepCard(tx, id, card, entryRef));
  if (!isNew || !before || before.ref === card.ref) return;
  // The new one is kept, whether or not the provider forgets the one before.
  await provider.forgetCard(before.ref).catch((error: unknown) => {
    if (!(error instanceof ProviderAway)) throw error;
    log.warn({ reason: error.message }, 'a card that was replaced is still kept at the provider');
  });
}
