/**
 * Keeps the letters to buyers: written in the transaction of what they tell of, sent by the worker of all mail. Times are
 * of the machine's clock.
 */
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { realNow } from '../platform/calendar';
import type { Purchase } from './purchase';
import type { ClaimedReceiptLetter, ReceiptLetterKind, ReceiptLetterState } from './receipt-letter';
import { ReceiptLetterRow } from './receipt-letter.row';

/** With the grant. */
export const insertReceipt = (tx: EntityManager, purchase: Pick<Purchase, 'id'>): Promise<void> =>
  insert(tx, purchase, 'RECEIPT', 0);

/** With the refund that is done. */
export const insertRefundLetter = (tx: EntityManager, purchase: Pick<Purchase, 'id'>, refundId: number) =>
  insert(tx, purchase, 'REFUND', refundId);

async function insert(
  tx: EntityManager,
  { id: purchaseId }: Pick<Purchase, 'id'>,
  kind: ReceiptLetterKind,
  about: number,
): Promise<void> {
  const now = realNow();
  const fresh = { state: 'DUE' as const, attempts: 0, nextAt: now, sentAt: null, fault: null };
  // Who sends it gives it its Message-ID, with the first try.
  await tx.insert(ReceiptLetterRow, { purchaseId, kind, about, messageId: '', madeAt: now, ...fresh });
}

/** The numbers of letters whose turn it is, those that wait longest first. */
export async function dueReceiptLetters(db: EntityManager, now: Date, most: number): Promise<number[]> {
  const rows = await db.find(ReceiptLetterRow, {
    select: { id: true },
    where: { state: 'DUE', nextAt: LessThanOrEqual(now) },
    order: { nextAt: 'ASC', id: 'ASC' },
    take: most,
  });
  return rows.map(({ id }) => id);
}

/** Takes a letter until the lease ends; null if its turn is over, since another process has taken it. */
export async function claimReceiptLetter(
  tx: EntityManager,
  id: number,
  now: Date,
  leaseEnds: Date,
): Promise<ClaimedReceiptLetter | null> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(ReceiptLetterRow)
    .set({ nextAt: leaseEnds, attempts: () => 'attempts + 1' })
    .where({ id, state: 'DUE', nextAt: LessThanOrEqual(now) })
    .execute();
  if (affected !== 1) return null;
  const { purchaseId, kind, about, messageId, attempts } = await tx.findOneByOrFail(ReceiptLetterRow, { id });
  return { id, purchaseId, kind, about, messageId, attempts };
}

/** Before the first try. */
export async function nameReceiptLetter(tx: EntityManager, id: number, messageId: string): Promise<void> {
  await tx.update(ReceiptLetterRow, { id, messageId: '' }, { messageId });
}

/** Closes a letter that is due. One that another process has closed meanwhile stays as it is. */
export async function closeReceiptLetter(
  tx: EntityManager,
  id: number,
  state: Exclude<ReceiptLetterState, 'DUE'>,
  { sentAt = null, fault = null }: { sentAt?: Date | null; fault?: string | null } = {},
): Promise<void> {
  await tx.update(ReceiptLetterRow, { id, state: 'DUE' }, { state, sentAt, fault });
}

export async function putOffReceiptLetter(tx: EntityManager, id: number, nextAt: Date, fault: string): Promise<void> {
  await tx.update(ReceiptLetterRow, { id, state: 'DUE' }, { nextAt, fault });
}

export async function countReceiptLetters(db: EntityManager): Promise<Record<ReceiptLetterState, number>> {
  const rows = await db
    .createQueryBuilder(ReceiptLetterRow, 'letter')
    .select('letter.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .groupBy('letter.state')
    .getRawMany<{ state: ReceiptLetterState; count: number | string }>();
  const counts = { DUE: 0, SENT: 0, FAILED: 0, DROPPED: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

/** Gives every letter that was given up its tries again, from now on. */
export async function retryFailedReceipts(tx: EntityManager, now: Date): Promise<number> {
  const again = { state: 'DUE', attempts: 0, nextAt: now } as const;
  const { affected } = await tx.update(ReceiptLetterRow, { state: 'FAILED' }, again);
  return affected ?? 0;
}

/** The letter that has been due for longest. */
export async function oldestDueReceipt(db: EntityManager) {
  const row = await db.findOne(ReceiptLetterRow, { where: { state: 'DUE' }, order: { id: 'ASC' } });
  return row && { id: row.id, madeAt: row.madeAt, nextAt: row.nextAt, attempts: row.attempts, fault: row.fault };
}
