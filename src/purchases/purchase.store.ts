/**
 * Purchases. A buyer's are read through the viewer; what says `any`, and what is due, is read for nobody in particular:
 * for the work that the provider's answers, the operator and the worker ask for. A state changes by a guarded update
 * under the lock of the row, and every change leaves an event. R28, R31.
 */
import { In, IsNull, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { countUpTo } from '../platform/count-rows';
import { locking } from '../platform/database';
import type { PageRequest } from '../platform/page';
import { insertRow } from '../platform/write-rows';
import type { PaymentEntry, Purchase, PurchaseFailureCode, PurchaseState } from './purchase';
import { PaymentEntryRow, PurchaseEventRow, PurchaseRow } from './purchase.row';

const toPurchase = (row: PurchaseRow): Purchase => ({ ...row });

/** What is known of a purchase when it is asked for. */
type NewPurchase = Pick<
  Purchase,
  | 'reference'
  | 'signInId'
  | 'provider'
  | 'planTypeCode'
  | 'units'
  | 'country'
  | 'currency'
  | 'amount'
  | 'termsVersion'
  | 'quoteEndsAt'
  | 'productVersionId'
  | 'draftId'
  | 'buyerName'
  | 'buyerEmail'
  | 'locale'
  | 'startedAt'
  | 'customerRef'
  | 'lookAt'
>;

/** What can change of it. */
export type PurchaseChanges = Partial<Omit<Purchase, 'id' | 'reference' | 'signInId' | 'provider' | 'startedAt'>>;

/** One of the viewer's own; to everybody else it does not exist. */
export async function findPurchase(db: EntityManager, viewer: Viewer, id: number): Promise<Purchase | null> {
  const row = await db.findOneBy(PurchaseRow, { id, signInId: viewer.signInId });
  return row && toPurchase(row);
}

/** Those of the numbered ones that are the viewer's. */
export async function findPurchases(db: EntityManager, viewer: Viewer, ids: readonly number[]): Promise<Purchase[]> {
  return (await db.findBy(PurchaseRow, { id: In([...ids]), signInId: viewer.signInId })).map(toPurchase);
}

/** The viewer's, the newest first. */
export async function purchasePage(db: EntityManager, viewer: Viewer, page: PageRequest): Promise<Purchase[]> {
  const query = ownedBy(db, viewer)
    .orderBy('purchase.id', 'DESC')
    .limit(page.first + 1);
  if (page.after) query.andWhere('purchase.id < :after', { after: page.after[0] });
  return (await query.getMany()).map(toPurchase);
}

export function countPurchases(db: EntityManager, viewer: Viewer): Promise<number> {
  return countUpTo(db, ownedBy(db, viewer));
}

const ownedBy = (db: EntityManager, { signInId }: Viewer) =>
  db.createQueryBuilder(PurchaseRow, 'purchase').where('purchase.signInId = :signInId', { signInId });

export async function anyPurchase(db: EntityManager, id: number): Promise<Purchase | null> {
  const row = await db.findOneBy(PurchaseRow, { id });
  return row && toPurchase(row);
}

/** As others have left it, and nobody else changes it until the transaction ends. */
export async function lockPurchase(tx: EntityManager, id: number): Promise<Purchase | null> {
  const row = await tx.findOne(PurchaseRow, { where: { id }, ...locking(tx, 'pessimistic_write') });
  return row && toPurchase(row);
}

export async function purchaseByPayment(db: EntityManager, paymentRef: string): Promise<Purchase | null> {
  const row = await db.findOneBy(PurchaseRow, { paymentRef });
  return row && toPurchase(row);
}

export async function purchaseByReference(db: EntityManager, reference: string): Promise<Purchase | null> {
  const row = await db.findOneBy(PurchaseRow, { reference });
  return row && toPurchase(row);
}

export async function purchaseOfAgreement(db: EntityManager, agreementId: number): Promise<Purchase | null> {
  const row = await db.findOneBy(PurchaseRow, { agreementId });
  return row && toPurchase(row);
}

/** Those that are to be looked at by now, the longest due first; not the quotes that nobody has confirmed. */
export async function duePurchases(db: EntityManager, now: Date, limit: number): Promise<Purchase[]> {
  const rows = await db.find(PurchaseRow, {
    where: [
      { lookAt: LessThanOrEqual(now), confirmedAt: Not(IsNull()) },
      { lookAt: LessThanOrEqual(now), state: Not('STARTED' as const) },
    ],
    order: { lookAt: 'ASC', id: 'ASC' },
    take: limit,
  });
  return rows.map(toPurchase);
}

/** `false` where somebody else looks at it already. */
export async function claimLook(tx: EntityManager, id: number, seenLookAt: Date, nextLookAt: Date): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(PurchaseRow)
    .set({ lookAt: nextLookAt, looks: () => 'looks + 1' })
    .where({ id, lookAt: seenLookAt })
    .execute();
  return affected === 1;
}

/** Nothing is charged, nothing is known of it and its number is given back. */
export async function insertPurchase(tx: EntityManager, purchase: NewPurchase): Promise<number> {
  const unconfirmed = { state: 'STARTED', refundedUnits: 0, refundedAmount: 0, frozenUnits: 0 } as const;
  const id = await insertRow(tx, PurchaseRow, { ...purchase, ...unconfirmed, differs: false, looks: 0 });
  await recordPurchaseEvent(tx, { purchaseId: id, from: null, to: 'STARTED', at: purchase.startedAt, cause: null });
  return id;
}

/** `false` where it is in none of these states at that very moment, whatever was read before. */
export async function changePurchase(
  tx: EntityManager,
  id: number,
  changes: PurchaseChanges,
  from: readonly PurchaseState[],
): Promise<boolean> {
  return (await tx.update(PurchaseRow, { id, state: In([...from]) }, changes)).affected === 1;
}

/** The same while nobody has confirmed it. */
export async function changeQuote(tx: EntityManager, id: number, changes: PurchaseChanges): Promise<boolean> {
  return (await tx.update(PurchaseRow, { id, state: 'STARTED', confirmedAt: IsNull() }, changes)).affected === 1;
}

/**
 * Keeps what the provider calls the payment, before it is charged. `false` where it failed meanwhile, or has another
 * payment: then nothing may be charged.
 */
export async function keepPaymentRef(tx: EntityManager, id: number, paymentRef: string): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(PurchaseRow)
    .set({ paymentRef })
    .where({ id, state: In(['STARTED', 'UNKNOWN']) })
    .andWhere('(payment_ref IS NULL OR payment_ref = :paymentRef)', { paymentRef })
    .execute();
  return affected === 1;
}

/** Gives up what was confirmed and never reached the provider; `false` where it has reached it meanwhile. */
export async function failWithoutPayment(
  tx: EntityManager,
  id: number,
  failure: PurchaseFailureCode,
): Promise<boolean> {
  const where = { id, state: In(['STARTED', 'UNKNOWN']), paymentRef: IsNull() };
  return (await tx.update(PurchaseRow, where, { state: 'FAILED', failure, lookAt: null })).affected === 1;
}

interface PurchaseHappening {
  purchaseId: number;
  from: PurchaseState | null;
  to: PurchaseState;
  at: Date;
  /** A code of what led to it; null where the state says it. */
  cause: string | null;
}

export async function recordPurchaseEvent(tx: EntityManager, { from, to, ...rest }: PurchaseHappening): Promise<void> {
  await insertRow(tx, PurchaseEventRow, { ...rest, fromState: from, toState: to });
}

/** Every movement of money is written here, once: what the provider calls it is unique with its kind. */
export async function recordPayment(tx: EntityManager, entry: Omit<PaymentEntry, 'id'>): Promise<void> {
  await insertRow(tx, PaymentEntryRow, entry);
}
