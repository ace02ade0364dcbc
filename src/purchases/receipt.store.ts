/** Puts together what a receipt says, of what was written down when it happened. */
import type { EntityManager } from 'typeorm';
import { findIssued } from '../agreements/issued-agreement.store';
import type { Catalogue } from '../catalog/catalogue';
import { dayAt, type Day } from '../platform/calendar';
import { paymentEntriesOf } from './payment-entry.store';
import type { PaymentEntry, Purchase } from './purchase';
import { hasReceipt, receiptNumber, type Receipt, type ReceiptMovement } from './receipt';

/** What receipts of one server have in common. */
export interface ReceiptPlace {
  readonly seller: readonly string[];
  readonly catalogue: Catalogue;
  readonly vendorTimeZone: string;
}

/** Null until it is granted. Who may see it is the caller's to ask. */
export async function readReceipt(
  db: EntityManager,
  purchase: Purchase,
  { seller, catalogue, vendorTimeZone: timeZone }: ReceiptPlace,
): Promise<Receipt | null> {
  if (!hasReceipt(purchase)) return null;
  const { capturedAt, agreementId, cardBrand: brand, cardLast4: last4 } = purchase;
  const entries = await paymentEntriesOf(db, [purchase.id]);
  const [agreement] = agreementId === null ? [] : await findIssued(db, [agreementId]);
  const { reference, buyerName, buyerEmail, planTypeCode, units, currency, amount, termsVersion } = purchase;
  return {
    number: receiptNumber(purchase.id, dayAt(capturedAt, timeZone)),
    reference,
    seller,
    buyerName,
    buyerEmail,
    planName: catalogue.planType(planTypeCode)?.name ?? planTypeCode,
    units,
    endsOn: (agreement?.endsOn as Day | undefined) ?? null,
    currency,
    amount,
    termsVersion,
    card: brand !== null && last4 !== null ? { brand, last4 } : null,
    chargedAt: capturedAt,
    timeZone,
    movements: entries.flatMap((entry) => movementOf(entry, timeZone)),
    kept: entries.reduce((sum, entry) => sum + entry.amount, 0),
    isTest: purchase.provider === 'sandbox',
  };
}

const movementOf = ({ kind, amount, at }: PaymentEntry, timeZone: string): ReceiptMovement[] =>
  kind === 'CHARGE' ? [] : [{ kind, amount, on: dayAt(at, timeZone) }];
