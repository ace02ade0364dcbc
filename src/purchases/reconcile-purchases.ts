/** Holds what was sold against the books of its units and those of the provider, in both directions. R31. */
import { boughtBooks } from '../agreements/bought-books.store';
import type { Reads } from '../platform/database';
import { paymentEntriesOf } from './payment-entry.store';
import { ProviderAway, type PaymentNews, type PaymentProvider } from './payment-provider';
import type { Purchase } from './purchase';
import { anyPurchase } from './purchase.store';
import { differences, strange, type Difference, type Kept } from './reconcile.rules';
import { refundsOf } from './refund.store';
import type { PurchaseWorld } from './selling';
import { purchasesOfPayments, soldAfter } from './sold-purchase.store';

type ReconcileWorld = Pick<PurchaseWorld, 'selling' | 'database' | 'clock'>;

/** Rows of one page, and payments that are looked up at once. */
const AT_ONCE = 200;

/**
 * Everything that was started since a moment by our books, and paid since then by the provider's. Throws `ProviderAway`
 * where the provider cannot be asked: that nothing was found would not mean that all agrees.
 */
export async function reconcile(world: ReconcileWorld, { since }: { since: Date }): Promise<Difference[]> {
  const { provider } = world.selling;
  const seen = new Set<number>();
  const found = provider ? await fromProvider(world, provider, since, seen) : [];
  return [...found, ...(await fromOurs(world, provider, since, seen))];
}

/** Each payment that the provider knows. */
async function fromProvider(
  world: ReconcileWorld,
  provider: PaymentProvider,
  since: Date,
  seen: Set<number>,
): Promise<Difference[]> {
  const found: Difference[] = [];
  for await (const payments of inBatches(provider.payments(since))) {
    const known = await purchasesOfPayments(world.database.reads, payments);
    const kept = await keptOf(world.database.reads, known);
    for (const news of payments) {
      const its = kept.find(({ purchase }) => isOf(purchase, news, provider));
      if (its) seen.add(its.purchase.id);
      found.push(...(its ? await settled(world, provider, its, news) : strange(news)));
    }
  }
  return found;
}

/** By the payment's own name; by what it was made for only where nobody kept that name. */
const isOf = ({ paymentRef, reference, provider }: Purchase, news: PaymentNews, { name }: PaymentProvider): boolean =>
  provider === name && (paymentRef === null ? reference === news.reference : paymentRef === news.ref);

/** Each purchase that the provider did not name. */
async function fromOurs(
  world: ReconcileWorld,
  provider: PaymentProvider | null,
  since: Date,
  seen: ReadonlySet<number>,
): Promise<Difference[]> {
  const { database, clock } = world;
  const found: Difference[] = [];
  for (let after = 0; ;) {
    const page = await soldAfter(database.reads, after, AT_ONCE);
    const fresh = page.filter(({ id, startedAt }) => startedAt >= since && !seen.has(id));
    for (const kept of await keptOf(database.reads, fresh)) {
      const { paymentRef, provider: its } = kept.purchase;
      if (!provider || its !== provider.name || paymentRef === null)
        found.push(...differences(kept, undefined, clock.now()));
      else found.push(...(await settled(world, provider, kept, await paymentOf(provider, paymentRef))));
    }
    if (page.length < AT_ONCE) return found;
    after = page.at(-1)?.id ?? after;
  }
}

/** Both sides are read one after the other, while purchases go on: what differs is read again, and holds or does not. */
async function settled(
  { database, clock }: ReconcileWorld,
  provider: PaymentProvider,
  kept: Kept,
  news: PaymentNews | null,
): Promise<Difference[]> {
  const first = differences(kept, news, clock.now());
  if (first.length === 0) return [];
  const purchase = await anyPurchase(database.reads, kept.purchase.id);
  const ref = news?.ref ?? purchase?.paymentRef;
  const again = ref === null || ref === undefined ? null : await paymentOf(provider, ref);
  const [now] = purchase ? await keptOf(database.reads, [purchase]) : [];
  return now ? differences(now, again, clock.now()) : first;
}

/** Null where the provider does not know it. One that cannot be reached at all was asked for its payments before. */
async function paymentOf(provider: PaymentProvider, ref: string): Promise<PaymentNews | null> {
  return provider.payment(ref).catch((error: unknown) => {
    if (error instanceof ProviderAway) return null;
    throw error;
  });
}

async function keptOf(db: Reads, purchases: readonly Purchase[]): Promise<Kept[]> {
  const ids = purchases.map(({ id }) => id);
  const agreements = purchases.flatMap(({ agreementId }) => agreementId ?? []);
  const [entries, refunds, books] = [
    await paymentEntriesOf(db, ids),
    await refundsOf(db, ids),
    await boughtBooks(db, agreements),
  ];
  return purchases.map((purchase) => ({
    purchase,
    entries: entries.filter(({ purchaseId }) => purchaseId === purchase.id),
    refunds: refunds.filter(({ purchaseId }) => purchaseId === purchase.id),
    units: books.find(({ agreementId }) => agreementId === purchase.agreementId) ?? null,
  }));
}

async function* inBatches<T>(all: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const each of all) {
    batch.push(each);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
