/** Quotes that nobody has confirmed: how many one sign-in has, and their end, many in one step. R28. */
import { In, IsNull, LessThanOrEqual, MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { locking } from '../platform/database';
import { insertRows } from '../platform/write-rows';
import { PurchaseEventRow, PurchaseRow } from './purchase.row';

const UNCONFIRMED = { state: 'STARTED' as const, confirmedAt: IsNull() };

/** Those whose time is over, by the machine's clock and by the domain's, the longest due first. */
export async function endedQuotes(db: EntityManager, dueBy: Date, now: Date, limit: number): Promise<number[]> {
  const rows = await db.find(PurchaseRow, {
    select: { id: true },
    where: { ...UNCONFIRMED, lookAt: LessThanOrEqual(dueBy), quoteEndsAt: LessThanOrEqual(now) },
    order: { lookAt: 'ASC', id: 'ASC' },
    take: limit,
  });
  return rows.map(({ id }) => id);
}

/** Fails those of them that were neither confirmed nor quoted anew meanwhile. */
export const expireQuotes = (tx: EntityManager, ids: readonly number[], now: Date): Promise<void> =>
  expire(tx, ids, { quoteEndsAt: LessThanOrEqual(now) }, now);

/** Ends the oldest that are open, so that one more makes `most`. Only under the lock of the sign-in does that hold. */
export async function makeRoom(tx: EntityManager, signInId: number, most: number, now: Date): Promise<void> {
  const open = await tx.find(PurchaseRow, {
    select: { id: true },
    where: { ...UNCONFIRMED, signInId, quoteEndsAt: MoreThan(now) },
    order: { id: 'DESC' },
    skip: most - 1,
    take: most,
  });
  await expire(
    tx,
    open.map(({ id }) => id),
    {},
    now,
  );
}

async function expire(
  tx: EntityManager,
  ids: readonly number[],
  more: FindOptionsWhere<PurchaseRow>,
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const where = { ...more, ...UNCONFIRMED, id: In([...ids]) };
  const lock = locking(tx, 'pessimistic_write');
  const rows = await tx.find(PurchaseRow, { select: { id: true }, where, order: { id: 'ASC' }, ...lock });
  if (rows.length === 0) return;
  const changes = { state: 'FAILED', failure: 'QUOTE_EXPIRED', lookAt: null } as const;
  await tx.update(PurchaseRow, { id: In(rows.map(({ id }) => id)) }, changes);
  const event = { fromState: 'STARTED', toState: 'FAILED', at, cause: 'QUOTE_EXPIRED' } as const;
  await insertRows(
    tx,
    PurchaseEventRow,
    rows.map(({ id: purchaseId }) => ({ purchaseId, ...event })),
  );
}
