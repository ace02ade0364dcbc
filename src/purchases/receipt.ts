/** What a buyer is given for a purchase: who sold what to whom, what was charged, and what came back of it since. */
import type { Day } from '../platform/calendar';
import type { CardFace, PaymentEntryKind, Purchase } from './purchase';

/** Money that moved after the charge; signed, in minor units. */
export interface ReceiptMovement {
  readonly kind: Exclude<PaymentEntryKind, 'CHARGE'>;
  readonly amount: number;
  readonly on: Day;
}

export interface Receipt {
  readonly number: string;
  readonly reference: string;
  /** Name, address and tax number, a line each. */
  readonly seller: readonly string[];
  readonly buyerName: string;
  readonly buyerEmail: string | null;
  readonly planName: string;
  readonly units: number;
  /** The last day on which it can be used. */
  readonly endsOn: Day | null;
  readonly currency: string;
  /** In minor units: what was charged. */
  readonly amount: number;
  readonly termsVersion: string;
  readonly card: CardFace | null;
  readonly chargedAt: Date;
  /** The seller's: by it days are told. */
  readonly timeZone: string;
  readonly movements: readonly ReceiptMovement[];
  /** The sum of all that moved. */
  readonly kept: number;
  /** No money was taken: it was the sandbox. */
  readonly isTest: boolean;
}

/** Before it is granted there is nothing to show for the money. */
export const hasReceipt = (purchase: Purchase): purchase is Purchase & { capturedAt: Date } =>
  (purchase.state === 'GRANTED' || purchase.state === 'REFUNDED') && purchase.capturedAt !== null;

/** The same for ever: by the year of the charge and the number of the purchase. */
export const receiptNumber = (purchaseId: number, chargedOn: Day): string =>
  `R-${chargedOn.slice(0, 4)}-${String(purchaseId).padStart(6, '0')}`;
