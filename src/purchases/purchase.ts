/** Buying an incident: what was quoted, confirmed, charged and granted. R26–R31. */
import type { Day } from '../platform/calendar';

/**
 * STARTED is a quote, confirmed or not, and nothing charged that is known of. AUTHORISED: the provider has the order
 * and the money is not taken yet. CAPTURED: charged. GRANTED: the agreement is there. UNKNOWN: the provider was asked
 * to charge and nobody here knows what came of it.
 */
export type PurchaseState = 'STARTED' | 'AUTHORISED' | 'CAPTURED' | 'GRANTED' | 'FAILED' | 'REFUNDED' | 'UNKNOWN';

/** Why nothing was charged. */
export type PurchaseFailureCode =
  | 'QUOTE_EXPIRED'
  | 'CARD_DECLINED'
  | 'CARD_EXPIRED'
  | 'INSUFFICIENT_FUNDS'
  | 'CHALLENGE_FAILED'
  | 'CHALLENGE_ABANDONED'
  | 'NOT_CHARGED';

/** What of a card is known here: enough for its owner to tell it from another. R27. */
export interface CardFace {
  readonly brand: string;
  readonly last4: string;
}

export interface SavedCard extends CardFace {
  /** The provider's name for it. */
  readonly ref: string;
  readonly expiresMonth: number;
  readonly expiresYear: number;
}

/** What is asked for, as it stood in the price list when it was asked. */
export interface Quote {
  readonly planTypeCode: string;
  readonly units: number;
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  /** In minor units of the currency: cents. */
  readonly amount: number;
  readonly termsVersion: string;
  readonly quoteEndsAt: Date;
}

export interface Purchase extends Quote {
  readonly id: number;
  /** What people quote and the provider is told: `P` and 16 letters and digits. Unique. */
  readonly reference: string;
  readonly signInId: number;
  readonly state: PurchaseState;
  /** The provider that takes the money: its name. */
  readonly provider: string;
  /** For which version it was bought; the plan covers others too. */
  readonly productVersionId: number | null;
  /** The request that waits for it. */
  readonly draftId: number | null;
  readonly buyerName: string;
  readonly buyerEmail: string | null;
  /** The language of letters to the buyer. */
  readonly locale: string;
  readonly startedAt: Date;
  /** When the buyer agreed to the charge; null until then. */
  readonly confirmedAt: Date | null;
  readonly capturedAt: Date | null;
  readonly grantedAt: Date | null;
  readonly failure: PurchaseFailureCode | null;
  /** The provider's names for the payment, the buyer and the card. */
  readonly paymentRef: string | null;
  readonly customerRef: string | null;
  readonly cardRef: string | null;
  readonly cardBrand: string | null;
  readonly cardLast4: string | null;
  /** Where the buyer shows the bank that it is they; null where nothing is asked. */
  readonly challengeUrl: string | null;
  /** For the provider's own fields in a client; null where there is none. */
  readonly challengeSecret: string | null;
  readonly agreementId: number | null;
  readonly refundedUnits: number;
  /** In minor units. */
  readonly refundedAmount: number;
  /** Since when the buyer's bank disputes the charge; null where it does not. */
  readonly disputedAt: Date | null;
  /** Units that were taken off the agreement while it is disputed. */
  readonly frozenUnits: number;
  /** What the provider says and does not fit to what was asked: nothing is granted on it. */
  readonly differs: boolean;
  /** When the provider is asked next; null where there is nothing to ask. By the machine's clock. */
  readonly lookAt: Date | null;
  readonly looks: number;
}

/** Nothing is known to come any more. */
export const isSettled = ({ state }: Pick<Purchase, 'state'>): boolean =>
  state === 'GRANTED' || state === 'FAILED' || state === 'REFUNDED';

/** A movement of money. The sum of a purchase's entries is what is kept of it. */
export type PaymentEntryKind = 'CHARGE' | 'REFUND' | 'CHARGEBACK' | 'CHARGEBACK_REVERSED';

export interface PaymentEntry {
  readonly id: number;
  readonly purchaseId: number;
  readonly kind: PaymentEntryKind;
  /** Signed, in minor units of the purchase's currency. */
  readonly amount: number;
  /** What the provider calls it; unique with the kind. */
  readonly ref: string;
  readonly at: Date;
}

export type RefundState = 'REQUESTED' | 'DONE' | 'FAILED';

export interface Refund {
  readonly id: number;
  readonly purchaseId: number;
  readonly units: number;
  readonly amount: number;
  readonly reason: string;
  readonly state: RefundState;
  readonly refundRef: string | null;
  readonly askedAt: Date;
  readonly doneAt: Date | null;
  /** By the machine's clock. */
  readonly lookAt: Date | null;
  readonly looks: number;
}

/** A price as it stands in the price list. */
export interface Price {
  readonly country: string;
  readonly planTypeCode: string;
  readonly currency: string;
  readonly amount: number;
  readonly termsVersion: string;
  readonly validFrom: Day;
}
