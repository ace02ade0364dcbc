/** Sums of the ledgers of agreements over time. R62. */
import type { EntityManager } from 'typeorm';
import { instant } from '../platform/calendar';
import { NO_ROW } from '../platform/global-id';
import { inPowers, places, readRows } from '../platform/read-rows';
import type { LedgerEntryKind } from './agreement';

export interface PeriodSum {
  agreementId: number;
  /** How many of the moments were past: 0 is before the first of them. */
  period: number;
  kind: LedgerEntryKind;
  units: number;
}

/** Past every entry: what fills up the moments of a statement. */
const NEVER = instant(253_370_764_800_000);

/** What entries of a kind come to between moments, of agreements that the caller has read through a viewer. */
export async function sumsByPeriod(
  db: EntityManager,
  agreementIds: readonly number[],
  moments: readonly Date[],
): Promise<PeriodSum[]> {
  const ids = inPowers(agreementIds, NO_ROW);
  const room = 2 ** Math.ceil(Math.log2(moments.length));
  const filled = [...moments, ...Array<Date>(room - moments.length).fill(NEVER)];
  const period = filled.map(() => '(at >= ?)').join(' + ');
  const sql = `SELECT agreement_id AS agreementId, ${period} AS period, kind, SUM(units) AS units FROM ledger_entries WHERE agreement_id IN (${places(ids.length)}) GROUP BY agreementId, period, kind`;
  const rows = await readRows<PeriodSum>(db, sql, [...filled, ...ids]);
  return rows.map((row) => ({
    ...row,
    agreementId: Number(row.agreementId),
    period: Number(row.period),
    units: Number(row.units),
  }));
}
