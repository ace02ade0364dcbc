/** What the database holds, to show that a refusal left nothing behind and that the books agree. */
import type { World } from '../world';

const TABLES = [
  'sign_ins',
  'registrations',
  'cases',
  'case_contacts',
  'case_viewers',
  'ledger_entries',
  'idempotency_records',
];

/** How many rows each table has. */
export async function stored(world: World): Promise<Record<string, number>> {
  const counts = await Promise.all(
    TABLES.map(async (table) => {
      const [row] = await world.sql<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${table}`);
      return [table, Number(row?.n)] as const;
    }),
  );
  return Object.fromEntries(counts);
}

/** The agreements whose balance is not the sum of their ledger; none, if all is well. R62. */
export function unbalanced(world: World): Promise<object[]> {
  return world.sql(
    `SELECT a.id FROM agreements a JOIN ledger_entries l ON l.agreement_id = a.id
     WHERE a.units_granted IS NOT NULL GROUP BY a.id, a.units_remaining HAVING SUM(l.units) <> a.units_remaining`,
  );
}
