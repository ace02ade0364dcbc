/** Every row that the life of cases writes: two looks that are equal show that nothing was changed between them. */
import type { World } from '../world';

const TABLES = {
  agreements: 'id',
  ledger_entries: 'id',
  cases: 'id',
  case_contacts: 'id',
  case_viewers: 'sign_in_id, case_id',
  case_events: 'id',
  case_messages: 'id',
  case_notes: 'id',
  case_words: 'case_id, word',
  attachments: 'id',
  idempotency_records: 'id',
};

/** A row is one text: there are thousands, and a text is compared at once where an object is compared value by value. */
export async function kept(world: World): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const [table, order] of Object.entries(TABLES)) {
    const found = await world.sql<object>(`SELECT * FROM ${table} ORDER BY ${order}`);
    rows[table] = found.map((row) => JSON.stringify(row));
  }
  return rows;
}
