/** The books of agreements that were bought, as those of their payments are held against them. No request comes here. */
import type { EntityManager } from 'typeorm';
import { inPowers, locks, places, readRows } from '../platform/read-rows';

export interface BoughtBooks {
  readonly agreementId: number;
  /** What is left by the agreement, and by the sum of its entries. */
  readonly unitsRemaining: number;
  readonly sum: number;
  /** By GRANT. */
  readonly granted: number;
  /** What was taken off, below 0, and given back because money moved. */
  readonly followedMoney: number;
}

const OF_KIND = (condition: string) => `SUM(CASE WHEN ${condition} THEN entry.units ELSE 0 END)`;

export async function boughtBooks(db: EntityManager, agreementIds: readonly number[]): Promise<BoughtBooks[]> {
  if (agreementIds.length === 0) return [];
  const ids = inPowers(agreementIds, 0);
  const rows = await readRows<Record<keyof BoughtBooks, number | string | null>>(
    db,
    `SELECT agreement.id AS agreementId, agreement.units_remaining AS unitsRemaining, SUM(entry.units) AS sum,
       ${OF_KIND("entry.kind = 'GRANT'")} AS granted,
       ${OF_KIND("entry.kind = 'ADJUST' AND entry.actor = 'SYSTEM'")} AS followedMoney
     FROM agreements agreement LEFT JOIN ledger_entries entry ON entry.agreement_id = agreement.id
     WHERE agreement.id IN (${places(ids.length)}) GROUP BY agreement.id, agreement.units_remaining`,
    ids,
  );
  return rows.map(({ agreementId, unitsRemaining, sum, granted, followedMoney }) => ({
    agreementId: Number(agreementId),
    unitsRemaining: Number(unitsRemaining),
    sum: Number(sum),
    granted: Number(granted),
    followedMoney: Number(followedMoney),
  }));
}

/** What is left at this moment; nobody takes any of it before the transaction ends. */
export async function lockBalance(tx: EntityManager, agreementId: number): Promise<number> {
  const sql = `SELECT units_remaining AS units FROM agreements WHERE id = ?${locks(tx)}`;
  const [row] = await readRows<{ units: number | null }>(tx, sql, [agreementId]);
  return row?.units ?? 0;
}
