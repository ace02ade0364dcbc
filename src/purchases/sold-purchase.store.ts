/** Reads purchases for operators, whoever bought them. No request of a buyer comes here. */
import { In, MoreThan, type EntityManager } from 'typeorm';
import { countUpTo } from '../platform/count-rows';
import type { PageRequest } from '../platform/page';
import type { Purchase, PurchaseState } from './purchase';
import { PurchaseRow } from './purchase.row';

const toPurchase = (row: PurchaseRow): Purchase => ({ ...row });

const inState = (db: EntityManager, state: PurchaseState | null) => {
  const query = db.createQueryBuilder(PurchaseRow, 'purchase').where('1 = 1');
  return state === null ? query : query.andWhere('purchase.state = :state', { state });
};

/** The newest first. */
export async function soldPage(
  db: EntityManager,
  state: PurchaseState | null,
  { first, after }: Pick<PageRequest, 'first' | 'after'>,
): Promise<Purchase[]> {
  const query = inState(db, state)
    .orderBy('purchase.id', 'DESC')
    .limit(first + 1);
  if (after) query.andWhere('purchase.id < :after', { after: after[0] });
  return (await query.getMany()).map(toPurchase);
}

export function countSold(db: EntityManager, state: PurchaseState | null): Promise<number> {
  return countUpTo(db, inState(db, state));
}

/** The oldest first, after a number. */
export async function soldAfter(db: EntityManager, afterId: number, limit: number): Promise<Purchase[]> {
  const rows = await db.find(PurchaseRow, { where: { id: MoreThan(afterId) }, order: { id: 'ASC' }, take: limit });
  return rows.map(toPurchase);
}

/** By what the provider calls their payments, or by what it was told that it is for. */
export async function purchasesOfPayments(
  db: EntityManager,
  payments: readonly { ref: string; reference: string | null }[],
): Promise<Purchase[]> {
  if (payments.length === 0) return [];
  const references = payments.flatMap(({ reference }) => reference ?? []);
  const rows = await db.find(PurchaseRow, {
    where: [{ paymentRef: In(payments.map(({ ref }) => ref)) }, { reference: In(references) }],
  });
  return rows.map(toPurchase);
}
