/** A letter to a buyer: the receipt, or that money goes back. */
export type ReceiptLetterKind = 'RECEIPT' | 'REFUND';
/** SENT is handed over; FAILED is given up; DROPPED was not to be sent any more when its turn came. */
export type ReceiptLetterState = 'DUE' | 'SENT' | 'FAILED' | 'DROPPED';

/** A letter that this process sends now: nobody else tries it until its lease ends. */
export interface ClaimedReceiptLetter {
  readonly id: number;
  readonly purchaseId: number;
  readonly kind: ReceiptLetterKind;
  /** The refund that it is about; 0 for the receipt. */
  readonly about: number;
  /** The same at every try; empty before the first one. */
  readonly messageId: string;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

export interface KnownReceiptLetter {
  readonly purchaseId: number;
  readonly kind: ReceiptLetterKind;
  readonly messageId: string;
  readonly state: ReceiptLetterState;
  readonly madeAt: Date;
  readonly sentAt: Date | null;
}
