/** Reads the books behind the API's back: what is stored, not what is told. */
import { parseGlobalId } from '../../src/platform/global-id';
import type { World } from '../world';

export interface Books {
  /** Null for an unlimited plan. */
  unitsRemaining: number | null;
  ledgerSum: number;
  /** CONSUME entries. */
  consumed: number;
  cases: number;
  /** Keys that are bound to a case of the agreement. */
  keys: number;
}

export async function rowsOf<T extends object>(world: World, sql: string, parameters: unknown[] = []): Promise<T[]> {
  return (await world.server.world.database.reads.query(sql, parameters)) as T[];
}

/** The one number that a statement gives. */
export async function numberOf(world: World, sql: string, parameters: unknown[] = []): Promise<number> {
  const [row] = await rowsOf<Record<string, unknown>>(world, sql, parameters);
  return Number(Object.values(row ?? {})[0]);
}

export const countOf = (world: World, table: string): Promise<number> =>
  numberOf(world, `SELECT COUNT(*) AS n FROM ${table}`);

/** The books of an agreement by its id in the API. */
export async function booksOf(world: World, agreementId: string): Promise<Books> {
  const id = parseGlobalId(agreementId)?.id ?? 0;
  const [row] = await rowsOf<{ units: number | null }>(
    world,
    'SELECT units_remaining AS units FROM agreements WHERE id = ?',
    [id],
  );
  return {
    unitsRemaining: row?.units ?? null,
    ledgerSum: await numberOf(world, 'SELECT COALESCE(SUM(units), 0) FROM ledger_entries WHERE agreement_id = ?', [id]),
    consumed: await numberOf(world, "SELECT COUNT(*) FROM ledger_entries WHERE agreement_id = ? AND kind = 'CONSUME'", [
      id,
    ]),
    cases: await numberOf(world, 'SELECT COUNT(*) FROM cases WHERE agreement_id = ?', [id]),
    keys: await numberOf(
      world,
      'SELECT COUNT(*) FROM idempotency_records k INNER JOIN cases c ON c.id = k.result_id WHERE c.agreement_id = ?',
      [id],
    ),
  };
}
