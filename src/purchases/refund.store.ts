/** Refunds: asked for, on their way, done or refused. A job comes here, and who may work on every purchase. */
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { locking } from '../platform/database';
import { insertRow } from '../platform/write-rows';
import type { Refund, RefundState } from './purchase';
import { RefundRow } from './refund.row';

type NewRefund = Pick<Refund, 'purchaseId' | 'units' | 'amount' | 'reason' | 'askedAt' | 'lookAt'>;

const toRefund = (row: RefundRow): Refund => ({ ...row });

export function insertRefund(tx: EntityManager, refund: NewRefund): Promise<number> {
  return insertRow(tx, RefundRow, { ...refund, state: 'REQUESTED', refundRef: null, doneAt: null, looks: 0 });
}

export async function findRefund(db: EntityManager, id: number): Promise<Refund | null> {
  const row = await db.findOneBy(RefundRow, { id });
  return row && toRefund(row);
}

/** Of these purchases, the oldest first. */
export async function refundsOf(db: EntityManager, purchaseIds: readonly number[]): Promise<Refund[]> {
  if (purchaseIds.length === 0) return [];
  const rows = await db.find(RefundRow, { where: { purchaseId: In([...purchaseIds]) }, order: { id: 'ASC' } });
  return rows.map(toRefund);
}

/** Of a purchase that is locked: those of which nobody knows yet what comes of them. */
export async function refundsUnderWay(tx: EntityManager, purchaseId: number): Promise<Refund[]> {
  const where = { purchaseId, state: 'REQUESTED' as const };
  return (await tx.find(RefundRow, { where, ...locking(tx, 'pessimistic_read') })).map(toRefund);
}

export async function dueRefunds(db: EntityManager, now: Date, limit: number): Promise<Refund[]> {
  const rows = await db.find(RefundRow, {
    where: { lookAt: LessThanOrEqual(now) },
    order: { lookAt: 'ASC' },
    take: limit,
  });
  return rows.map(toRefund);
}

/** Whether this look is ours: of two who saw it wait only one gets it. */
export async function claimRefund(tx: EntityManager, { id, looks }: Refund, nextLookAt: Date): Promise<boolean> {
  const next = { lookAt: nextLookAt, looks: looks + 1 };
  return (await tx.update(RefundRow, { id, looks, state: 'REQUESTED' }, next)).affected === 1;
}

/** The provider has it and does not say yet what comes of it. */
export async function keepRefundRef(tx: EntityManager, id: number, refundRef: string): Promise<void> {
  await tx.update(RefundRow, { id, state: 'REQUESTED' }, { refundRef });
}

/** Whether it was on its way until now. */
export async function endRefund(
  tx: EntityManager,
  id: number,
  state: Exclude<RefundState, 'REQUESTED'>,
  { refundRef, at }: { refundRef: string | null; at: Date },
): Promise<boolean> {
  const ended = { state, refundRef, doneAt: at, lookAt: null };
  return (await tx.update(RefundRow, { id, state: 'REQUESTED' }, ended)).affected === 1;
}

/** What was done did not reach the buyer after all; `false` where that is on record already. */
export async function failDoneRefund(tx: EntityManager, id: number): Promise<boolean> {
  return (await tx.update(RefundRow, { id, state: 'DONE' }, { state: 'FAILED' })).affected === 1;
}
