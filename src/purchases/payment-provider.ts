/** What takes the money: one interface, whoever is behind it. No card number ever comes here. R27, R28. */
import type { CardFace, SavedCard } from './purchase';

/**
 * OPEN: nothing was charged and nothing is under way. CHALLENGED: the buyer has to show the bank that it is they.
 * AUTHORISED: under way. CAPTURED: the money is taken. DECLINED: this try came to nothing, and no other is under way.
 * CANCELLED: it can never be charged any more.
 */
export type PaymentStatus = 'OPEN' | 'CHALLENGED' | 'AUTHORISED' | 'CAPTURED' | 'DECLINED' | 'CANCELLED';

export type DeclineCode = 'CARD_DECLINED' | 'CARD_EXPIRED' | 'INSUFFICIENT_FUNDS' | 'CHALLENGE_FAILED';

/** What the provider itself says of a payment, now. */
export interface PaymentNews {
  readonly ref: string;
  readonly status: PaymentStatus;
  /** In minor units; what was taken, if it was. */
  readonly amount: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
  readonly customerRef: string | null;
  /** The `reference` of the purchase that it was made for. */
  readonly reference: string | null;
  readonly challengeUrl: string | null;
  readonly challengeSecret: string | null;
  readonly decline: DeclineCode | null;
  readonly card: CardFace | null;
  /** In minor units: what went back to the buyer in all. */
  readonly refundedAmount: number;
  readonly dispute: 'OPEN' | 'WON' | 'LOST' | null;
  /** In minor units: what a dispute that is open or lost is about. It may be a part. Says nothing where there is none. */
  readonly disputedAmount: number;
}

export interface PaymentOrder {
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly customerRef: string;
  /** One line for the buyer's statement and the provider's pages. */
  readonly description: string;
}

/** How the buyer enters a card, at the provider: on its page, or in its fields within a client. */
export type CardEntryForm = 'PAGE' | 'FIELDS';

export interface CardEntry {
  readonly ref: string;
  readonly url: string | null;
  readonly clientSecret: string | null;
  /** What the provider's program in a client needs; null where there is none. */
  readonly publishableKey: string | null;
}

export interface RefundNews {
  readonly ref: string;
  readonly status: 'PENDING' | 'DONE' | 'FAILED';
  readonly amount: number;
}

/** What came in at the provider's hook and was proved to be theirs. It is a hint: what holds is asked for. */
export interface ProviderEvent {
  /** Unique at the provider: the same again does nothing. */
  readonly id: string;
  readonly about: { kind: 'payment'; ref: string } | { kind: 'card'; entryRef: string } | { kind: 'nothing' };
}

/** The provider cannot be reached, is too slow or does not know: what was asked may have happened or not. */
export class ProviderAway extends Error {
  constructor(reason: string) {
    super(`the payment provider is away: ${reason}`);
  }
}

/** Whoever it was made for is not known to the provider any more: removed there, by hand or by law. */
export class CustomerGone extends Error {
  constructor(reason: string) {
    super(`the payment provider has no such customer: ${reason}`);
  }
}

/** Every call ends within its time (8 seconds at most) or throws `ProviderAway`. All can be repeated without harm. */
export interface PaymentProvider {
  readonly name: 'sandbox' | 'stripe';
  createCustomer(buyer: { signInId: number; name: string; email: string | null }): Promise<string>;
  /** Forgets who it is, for good, with their cards. */
  forgetCustomer(customerRef: string): Promise<void>;
  /** Throws `CustomerGone` where there is no such customer any more. */
  enterCard(customerRef: string, form: CardEntryForm, returnUrl: string): Promise<CardEntry>;
  /** No card comes of it from then on, unless one did already. */
  closeEntry?(entryRef: string): Promise<void>;
  /** The card that came of an entry; null as long as none did. */
  enteredCard(entryRef: string): Promise<SavedCard | null>;
  forgetCard(cardRef: string): Promise<void>;
  /** Makes a payment and charges nothing. The same reference gives the same payment. */
  createPayment(order: PaymentOrder): Promise<PaymentNews>;
  /** Charges it, once, however often it is asked. */
  confirmPayment(ref: string, cardRef: string, returnUrl: string): Promise<PaymentNews>;
  payment(ref: string): Promise<PaymentNews>;
  /** Never charged from then on, unless it was already: the news says which. */
  cancelPayment(ref: string): Promise<PaymentNews>;
  /** The same key gives the same refund. */
  refund(paymentRef: string, amount: number, key: string): Promise<RefundNews>;
  refundNews(refundRef: string): Promise<RefundNews>;
  /** All payments since a moment, for reconciling. */
  payments(since: Date): AsyncIterable<PaymentNews>;
  /** Null for what is not the provider's: a bad signature, one that is too old. */
  readEvent(body: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>): ProviderEvent | null;
}
