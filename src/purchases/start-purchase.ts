/** Starts to buy: a price out of the list is held for an hour. Nothing is charged. R26, R29, R44. */
import { lacksProfile } from '../identity/scope';
import { lockUnlessErased } from '../identity/sign-in.store';
import { nameOf } from '../identity/viewer';
import { later, realNow } from '../platform/calendar';
import { buyerAt } from './buyer-at';
import { findBuyer } from './buyer.store';
import { judgeQuote, kindNotAllowed, notSetUp, providerUnavailable, type QuoteRefusalCode } from './judge-quote';
import { QUOTE_MS } from './look.rules';
import { ProviderAway, type PaymentProvider } from './payment-provider';
import type { Purchase } from './purchase';
import { newReference } from './purchase-reference';
import { anyPurchase, insertPurchase } from './purchase.store';
import { makeRoom } from './quote.store';
import { refused, type Refused } from './refusal';
import type { PurchaseScope } from './selling';
import { signedOut } from './signed-out';
import { keyFaults, underKey, type KeyRefusal, type Stands } from './under-key';

export type StartRefusalCode = QuoteRefusalCode | KeyRefusal | 'PROFILE_REQUIRED' | 'PROVIDER_UNAVAILABLE';

interface WishedPurchase {
  idempotencyKey: string;
  productVersionId: number;
  plan: string;
  /** Null for the country of the profile. */
  country: string | null;
  draftId: number | null;
}

/** So many prices are held for one sign-in at a time: the oldest goes for one more. */
const MOST_QUOTES = 20;

type Start = Stands | Refused<StartRefusalCode>;

export async function startPurchase(
  scope: PurchaseScope,
  wished: WishedPurchase,
): Promise<{ kind: 'done'; purchase: Purchase } | Refused<StartRefusalCode>> {
  const outcome = await start(scope, wished);
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'done', purchase: (await anyPurchase(scope.database.reads, outcome.purchaseId)) as Purchase };
}

/** Who may not buy is refused before anything is looked up, and what is not sold before the provider is called. */
async function start(scope: PurchaseScope, wished: WishedPurchase): Promise<Start> {
  const { viewer, selling } = scope;
  if (viewer.kind !== 'PERSONAL') return kindNotAllowed();
  if (lacksProfile(viewer)) return refused({ code: 'PROFILE_REQUIRED', key: 'profile.required', path: null });
  const { provider } = selling;
  if (!provider) return notSetUp();
  const faults = keyFaults(wished.idempotencyKey);
  if (faults.length > 0) return refused(...faults);
  const held = await hold(scope, provider, wished);
  if (held !== BUYER_UNKNOWN) return held;
  try {
    await buyerAt(provider, scope);
  } catch (error) {
    if (error instanceof ProviderAway) return providerUnavailable();
    throw error;
  }
  return (await hold(scope, provider, wished)) as Start;
}

/** The provider does not know the buyer yet, and is not called within a transaction. */
const BUYER_UNKNOWN = refused<never>();

function hold(scope: PurchaseScope, provider: PaymentProvider, wished: WishedPurchase): Promise<Start> {
  const { idempotencyKey: key, ...input } = wished;
  const { viewer, now } = scope;
  const country = wished.country ?? viewer.profile?.country ?? '';
  return underKey(scope, { operation: 'startPurchase', key, input }, async (tx): Promise<Start> => {
    const judged = judgeQuote(scope, { ...wished, country });
    if (judged.kind === 'refused') return judged;
    // Erased since the request was let in, nothing of them is written any more; and nobody else of theirs counts now.
    if (!(await lockUnlessErased(tx, viewer))) throw signedOut(scope);
    const buyer = await findBuyer(tx, viewer.signInId, provider.name);
    if (!buyer) return BUYER_UNKNOWN;
    await makeRoom(tx, viewer.signInId, MOST_QUOTES, now);
    const { planType, units, price } = judged;
    const purchaseId = await insertPurchase(tx, {
      reference: newReference(),
      signInId: viewer.signInId,
      provider: provider.name,
      planTypeCode: planType.code,
      units,
      country,
      currency: price.currency,
      amount: price.amount,
      termsVersion: price.termsVersion,
      quoteEndsAt: later(now, QUOTE_MS),
      productVersionId: wished.productVersionId,
      draftId: wished.draftId,
      buyerName: nameOf(viewer),
      buyerEmail: viewer.email,
      locale: scope.say.language,
      startedAt: now,
      customerRef: buyer.customerRef,
      lookAt: later(realNow(), QUOTE_MS),
    });
    return { kind: 'done', purchaseId };
  });
}
