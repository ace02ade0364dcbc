/** A buyer begins to enter a card, at the provider: nothing of it ever comes here. R26, R27. */
import { lacksProfile } from '../identity/scope';
import { instant } from '../platform/calendar';
import { openBudgets } from '../platform/throttle.store';
import { buyerAt } from './buyer-at';
import { dropBuyer, lockBuyer, keepEntry, type Buyer } from './buyer.store';
import { kindNotAllowed, notSetUp } from './judge-quote';
import { inTime, PATIENCE_MS } from './patience';
import {
  CustomerGone,
  ProviderAway,
  type CardEntry,
  type CardEntryForm,
  type PaymentProvider,
} from './payment-provider';
import { refused, type Fault, type Refused } from './refusal';
import { returnAddress } from './return-url.rules';
import { followEntry } from './saved-card';
import type { PurchaseScope } from './selling';

export type EnterCardRefusalCode =
  | 'SIGN_IN_KIND_NOT_ALLOWED'
  | 'PROFILE_REQUIRED'
  | 'NOT_SET_UP'
  | 'PROVIDER_UNAVAILABLE'
  | 'INVALID_INPUT'
  | 'TOO_MANY_ATTEMPTS';

type Entered = { kind: 'done'; entry: CardEntry } | Refused<EnterCardRefusalCode>;

/** Who tries one card after the other is no buyer. */
const BUDGET = { limit: 20, windowMs: 60 * 60_000 };

export async function enterCard(
  scope: PurchaseScope,
  { form, returnUrl }: { form: CardEntryForm; returnUrl: string | null },
): Promise<Entered> {
  const { viewer, selling } = scope;
  const { provider } = selling;
  if (viewer.kind !== 'PERSONAL') return kindNotAllowed();
  if (lacksProfile(viewer)) return refused({ code: 'PROFILE_REQUIRED', key: 'profile.required', path: null });
  if (!provider) return notSetUp();
  const address = returnAddress(returnUrl, { ...selling, origin: selling.origin() });
  if (address === null)
    return refused({ code: 'INVALID_INPUT', key: 'purchase.returnUrl', path: ['input', 'returnUrl'] });
  const tooMany = await count(scope);
  if (tooMany) return refused(tooMany);
  try {
    const entry = await inTime(PATIENCE_MS, open(scope, provider, form, address));
    return entry ? { kind: 'done', entry } : providerUnavailable();
  } catch (error) {
    if (!(error instanceof ProviderAway)) throw error;
    return providerUnavailable();
  }
}

const providerUnavailable = () =>
  refused({ code: 'PROVIDER_UNAVAILABLE' as const, key: 'card.PROVIDER_UNAVAILABLE', path: null });

/** Who was removed at the provider is made known there anew, with no card, and once. */
async function open(scope: PurchaseScope, provider: PaymentProvider, form: CardEntryForm, returnUrl: string) {
  const { database, log } = scope;
  const enter = ({ customerRef }: Buyer) => provider.enterCard(customerRef, form, returnUrl);
  let buyer = await buyerAt(provider, scope);
  if (buyer.entryRef !== null) {
    // Only the last entry is asked about from now on: nothing comes of the one before any more, unless it came by now.
    await provider.closeEntry?.(buyer.entryRef);
    await followEntry(scope, provider, buyer);
  }
  const entry = await enter(buyer).catch(async (error: unknown) => {
    if (!(error instanceof CustomerGone)) throw error;
    log.warn({ buyer: buyer.id }, 'a buyer is not known to the payment provider any more, and is made known anew');
    const gone = buyer;
    await database.transact((tx) => dropBuyer(tx, gone.id));
    buyer = await buyerAt(provider, scope);
    return enter(buyer);
  });
  const { id, entryRef: closed } = buyer;
  const replaced = await database.transact(async (tx) => {
    const before = await lockBuyer(tx, scope.viewer.signInId, provider.name);
    await keepEntry(tx, id, entry.ref);
    return before?.entryRef ?? null;
  });
  if (replaced !== null && replaced !== closed) await giveUp(scope, provider, replaced);
  return entry;
}

/** One that was opened at the same time: nobody asks about it any more, so that no card of it may stay. */
async function giveUp({ log }: PurchaseScope, provider: PaymentProvider, entryRef: string): Promise<void> {
  try {
    await provider.closeEntry?.(entryRef);
    const card = await provider.enteredCard(entryRef);
    if (card) await provider.forgetCard(card.ref);
  } catch (error) {
    if (!(error instanceof ProviderAway)) throw error;
    log.warn({ reason: error.message }, 'an entry of a card that nobody waits for is still open at the provider');
  }
}

async function count({ database, hash, viewer }: PurchaseScope): Promise<Fault<'TOO_MANY_ATTEMPTS'> | null> {
  const keyHash = hash('throttle card', String(viewer.signInId));
  const blockedUntil = await database.transact(async (tx) => {
    const entries = await openBudgets(tx, [{ keyHash, budget: BUDGET }]);
    if (entries.blockedUntil === null) await entries.wrong();
    return entries.blockedUntil;
  });
  if (blockedUntil === null) return null;
  const retryAt = instant(blockedUntil);
  return { code: 'TOO_MANY_ATTEMPTS', key: 'card.TOO_MANY_ATTEMPTS', path: null, retryAt };
}
