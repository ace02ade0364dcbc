/** Counts rows, and no further than a bound: to count costs as much as there is to count. */
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { readCells, type Value } from './read-rows';

/** What is said of more than this is that there are so many. */
export const MOST_COUNTED = 100_000;

/** How many rows a statement finds that is bounded by itself. */
export async function countOf(
  db: EntityManager,
  { sql, values }: { sql: string; values: readonly Value[] },
): Promise<number> {
  const [row] = await readCells(db, `SELECT COUNT(*) FROM (${sql}) counted`, values);
  return Number(row?.[0]);
}

/** How many rows a query finds; it is not asked for anything of them, nor for an order. */
export function countUpTo<T extends ObjectLiteral>(
  db: EntityManager,
  query: SelectQueryBuilder<T>,
  most = MOST_COUNTED,
): Promise<number> {
  const [sql, values] = query.select('1', 'one').orderBy().limit(most).getQueryAndParameters() as [string, Value[]];
  return countOf(db, { sql, values });
}
