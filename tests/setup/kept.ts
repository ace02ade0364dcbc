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

export async function kept(world: World): Promise<Record<string, object[]>> {
  const rows: Record<string, object[]> = {};
  for (const [table, order] of Object.entries(TABLES))
    rows[table] = await world.sql(`SELECT * FROM ${table} ORDER BY ${order}`);
  return rows;
}
