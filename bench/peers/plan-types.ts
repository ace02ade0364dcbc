/** The names of the plan types: a dozen that hardly ever change, which every peer holds from its start on. */
import type { Pool, RowDataPacket } from 'mysql2/promise';

export async function readPlanNames(pool: Pool): Promise<Map<string, string>> {
  const sql = "SELECT `rows` AS text FROM reference_tables WHERE name = 'plan-types'";
  const [found] = await pool.query<(RowDataPacket & { text: string })[]>(sql);
  const rows = JSON.parse(found[0]?.text ?? '[]') as { code: string; name: string }[];
  return new Map(rows.map(({ code, name }) => [code, name]));
}
