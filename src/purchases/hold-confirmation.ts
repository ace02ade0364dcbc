/** Judges a confirmation and writes it down, once under its key. A refusal confirms nothing. R27, R28, R44. */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import { later, realNow } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import { lockBuyer, type Buyer } from './buyer.store';
import { isUsable } from './card.rules';
import { judgeQuote } from './judge-quote';
import { FIRST_LOOK_MS, QUOTE_MS } from './look.rules';
import { moneyText } from './money.wording';
import type { PaymentProvider } from './payment-provider';
import type { Price, Purchase, SavedCard } from './purchase';
import { changeQuote, lockPurchase, recordPurchaseEvent } from './purchase.store';
import { refused, type Refused } from './refusal';
import type { PurchaseScope } from './selling';
import { underKey, type KeyRefusal, type Stands } from './under-key';

export type ConfirmRefusalCode =
  | KeyRefusal
  | 'SIGN_IN_KIND_NOT_ALLOWED'
  | 'PURCHASE_NOT_FOUND'
  | 'PRICE_CHANGED'
  | 'TERMS_CHANGED'
  | 'CARD_REQUIRED'
  | 'CARD_EXPIRED'
  | 'CARD_CHANGED'
  | 'ALREADY_CONFIRMED'
  | 'QUOTE_EXPIRED'
  | 'NOT_SET_UP'
  | 'NOT_SOLD_HERE'
  | 'PROVIDER_UNAVAILABLE'
  | 'INVALID_INPUT';
export type ConfirmRefused = Refused<ConfirmRefusalCode>;

interface Agreed {
  idempotencyKey: string;
  purchaseId: number;
  amount: number;
  currency: string;
  termsVersion: string;
  /** Null where no card was shown. */
  cardLast4?: string | null;
}

/** As the list has it today. */
interface Fresh {
  readonly units: number;
  readonly price: Price;
}

/** `requote`: what the buyer has to be asked anew, kept by itself since the refusal undoes the rest. */
type Judgement = Stands | (ConfirmRefused & { requote?: Fresh }) | (Refused<never> & { ask: true });

/** `ask`: an entry of a card is open, and `asked` is not the one. */
export async function holdConfirmation(
  scope: PurchaseScope,
  provider: PaymentProvider,
  { idempotencyKey: key, purchaseId, ...agreed }: Agreed,
  asked: string | null,
): Promise<Stands | ConfirmRefused | { kind: 'ask' }> {
  const { amount, currency, termsVersion, cardLast4 = null } = agreed;
  const input = { purchaseId, amount, currency, termsVersion, ...(cardLast4 === null ? {} : { cardLast4 }) };
  const held = await underKey(scope, { operation: 'confirmPurchase', key, input }, async (tx): Promise<Judgement> => {
    const purchase = await lockPurchase(tx, purchaseId);
    if (purchase?.signInId !== scope.viewer.signInId || purchase.provider !== provider.name) return notFound();
    const fresh = freshQuote(scope, purchase, agreed);
    if (fresh.kind === 'refused') return fresh;
    const buyer = await lockBuyer(tx, scope.viewer.signInId, provider.name);
    if (buyer?.entryRef && buyer.entryRef !== asked) return { ...refused<never>(), ask: true };
    return confirm(tx, scope, purchase, fresh, buyer, cardLast4);
  });
  if (held.kind === 'done') return held;
  if ('ask' in held) return { kind: 'ask' };
  if ('requote' in held && held.requote) await requote(scope, purchaseId, held.requote);
  return held;
}

function freshQuote(
  scope: PurchaseScope,
  purchase: Purchase,
  agreed: Pick<Agreed, 'amount' | 'currency' | 'termsVersion'>,
): ({ kind: 'fresh' } & Fresh) | (ConfirmRefused & { requote?: Fresh }) {
  const { state, failure, confirmedAt, quoteEndsAt, productVersionId, planTypeCode: plan, country } = purchase;
  const path = ['input', 'purchaseId'];
  if (confirmedAt !== null) return refused({ code: 'ALREADY_CONFIRMED', key: 'purchase.ALREADY_CONFIRMED', path });
  if (state !== 'STARTED' || failure !== null || quoteEndsAt <= scope.now)
    return refused({ code: 'QUOTE_EXPIRED', key: 'purchase.QUOTE_EXPIRED', path });
  const judged = judgeQuote(scope, { productVersionId: productVersionId ?? 0, plan, country });
  if (judged.kind === 'refused') {
    // What cannot be bought any more is not sold any more, whichever rule says it.
    const faults = judged.faults.map((fault) => ({ ...fault, code: 'NOT_SOLD_HERE' as const, path }));
    return refused(...faults);
  }
  const { units, price } = judged;
  const { amount, currency, termsVersion } = price;
  if (amount !== agreed.amount || currency !== agreed.currency || units !== purchase.units) {
    const values = { price: moneyText(amount, currency, scope.say.language) };
    const fault = { code: 'PRICE_CHANGED' as const, key: 'purchase.PRICE_CHANGED' as const, path: ['input'], values };
    return { ...refused(fault), requote: { units, price } };
  }
  if (termsVersion !== agreed.termsVersion) {
    const values = { terms: termsVersion };
    const fault = { code: 'TERMS_CHANGED' as const, key: 'purchase.TERMS_CHANGED' as const, path: ['input'], values };
    return { ...refused(fault), requote: { units, price } };
  }
  return { kind: 'fresh', units, price };
}

async function confirm(
  tx: Transaction,
  scope: PurchaseScope,
  { id, state, planTypeCode: plan }: Purchase,
  { price }: Fresh,
  buyer: Buyer | null,
  cardLast4: string | null,
): Promise<Stands | ConfirmRefused> {
  const { now, today } = scope;
  const card = buyer?.card;
  if (!card) return refused({ code: 'CARD_REQUIRED', key: 'purchase.CARD_REQUIRED', path: null });
  if (cardLast4 !== null && card.last4 !== cardLast4) return cardChanged(card);
  if (!isUsable(card, today)) return refused({ code: 'CARD_EXPIRED', key: 'purchase.CARD_EXPIRED', path: null });
  const { amount, currency, termsVersion } = price;
  const isFirst = await changeQuote(tx, id, {
    amount,
    currency,
    termsVersion,
    confirmedAt: now,
    customerRef: buyer.customerRef,
    cardRef: card.ref,
    cardBrand: card.brand,
    cardLast4: card.last4,
    lookAt: later(realNow(), FIRST_LOOK_MS),
    looks: 0,
  });
  if (!isFirst)
    return refused({ code: 'ALREADY_CONFIRMED', key: 'purchase.ALREADY_CONFIRMED', path: ['input', 'purchaseId'] });
  await recordPurchaseEvent(tx, { purchaseId: id, from: state, to: state, at: now, cause: 'CONFIRMED' });
  const facts = { plan, amount, currency, termsVersion };
  const target = { type: 'Purchase', id };
  await recordAudit(tx, actingIn(scope), now, { action: 'PURCHASE_CONFIRMED', target, facts });
  return { kind: 'done', purchaseId: id };
}

/** The sentence that was agreed to named another one. */
const cardChanged = ({ last4 }: SavedCard): ConfirmRefused =>
  refused({
    code: 'CARD_CHANGED',
    key: 'purchase.CARD_CHANGED',
    path: ['input', 'cardLast4'],
    values: { last4 },
  });

/** The price of today is held for another hour. */
function requote({ database, now }: PurchaseScope, id: number, { units, price }: Fresh): Promise<boolean> {
  const { amount, currency, termsVersion } = price;
  const quoteEndsAt = later(now, QUOTE_MS);
  return database.transact((tx) => changeQuote(tx, id, { units, amount, currency, termsVersion, quoteEndsAt }));
}

const notFound = (): ConfirmRefused =>
  refused({ code: 'PURCHASE_NOT_FOUND', key: 'purchase.PURCHASE_NOT_FOUND', path: ['input', 'purchaseId'] });
