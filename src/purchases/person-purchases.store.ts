/** What is kept of people as buyers, and taking them out of it: the books stay as they are. */
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { readInBatches } from '../platform/in-order';
import { BuyerRow } from './buyer.row';
import type { CardFace, Purchase } from './purchase';
import { PurchaseRow } from './purchase.row';
import { changeQuote, recordPurchaseEvent } from './purchase.store';
import type { KnownReceiptLetter } from './receipt-letter';
import { ReceiptLetterRow } from './receipt-letter.row';

/** The oldest first. */
export async function purchasesOfPerson(db: EntityManager, signInIds: readonly number[]): Promise<Purchase[]> {
  if (signInIds.length === 0) return [];
  const rows = await db.find(PurchaseRow, { where: { signInId: In([...signInIds]) }, order: { id: 'ASC' } });
  return rows.map((row) => ({ ...row }));
}

interface KnownCard extends CardFace {
  readonly provider: string;
  readonly expiresMonth: number | null;
  readonly expiresYear: number | null;
}

export async function cardsOfPerson(db: EntityManager, signInIds: readonly number[]): Promise<KnownCard[]> {
  if (signInIds.length === 0) return [];
  const rows = await db.findBy(BuyerRow, { signInId: In([...signInIds]), cardRef: Not(IsNull()) });
  return rows.map(({ provider, brand, last4, expiresMonth, expiresYear }) => ({
    provider,
    brand: brand ?? '',
    last4: last4 ?? '',
    expiresMonth,
    expiresYear,
  }));
}

export function receiptLettersOf(db: EntityManager, purchaseIds: readonly number[]): Promise<KnownReceiptLetter[]> {
  return readInBatches(purchaseIds, (some) =>
    db.find(ReceiptLetterRow, { where: { purchaseId: In([...some]) }, order: { id: 'ASC' } }),
  );
}

/** Takes who bought it out of a purchase that nothing more comes of, and of its letters. */
export async function forgetInPurchase(tx: EntityManager, { id }: Purchase, now: Date): Promise<void> {
  // A quote that nobody confirmed ends with who asked for it, so that nobody can.
  if (await changeQuote(tx, id, { state: 'FAILED', failure: 'QUOTE_EXPIRED', lookAt: null }))
    await recordPurchaseEvent(tx, { purchaseId: id, from: 'STARTED', to: 'FAILED', at: now, cause: 'ERASED' });
  const noCard = { cardRef: null, cardBrand: null, cardLast4: null };
  await tx.update(PurchaseRow, { id }, { buyerName: '', buyerEmail: null, ...noCard });
  await tx.update(ReceiptLetterRow, { purchaseId: id, state: 'DUE' }, { state: 'DROPPED' });
  await tx.update(ReceiptLetterRow, { purchaseId: id }, { fault: null });
}

/** The card goes at once; who they are at the provider stays until that has forgotten them. */
export async function markForgotten(tx: EntityManager, signInIds: readonly number[], now: Date): Promise<void> {
  if (signInIds.length === 0) return;
  const noCard = { cardRef: null, brand: null, last4: null, expiresMonth: null, expiresYear: null, entryRef: null };
  await tx.update(BuyerRow, { signInId: In([...signInIds]), forgetAt: IsNull() }, { ...noCard, forgetAt: now });
}

interface ForgottenBuyer {
  readonly id: number;
  readonly customerRef: string;
}

export async function toBeForgotten(db: EntityManager, provider: string, most: number): Promise<ForgottenBuyer[]> {
  const where = { provider, forgetAt: Not(IsNull()) };
  return db.find(BuyerRow, { select: { id: true, customerRef: true }, where, order: { forgetAt: 'ASC' }, take: most });
}

export async function removeBuyer(tx: EntityManager, id: number): Promise<void> {
  await tx.delete(BuyerRow, { id, forgetAt: Not(IsNull()) });
}
