/** A thousand cases and more, copied row by row: what is rare among few is frequent among them. */
import type { World } from '../world';

type Row = Record<string, unknown>;

/** What sets a copy apart. */
export interface Copied {
  number: string;
  words: string[];
  /** Whose it is: the sign-in of this address is its primary contact. */
  email: string;
  status?: string;
  severity?: 'CRITICAL' | 'IMPORTANT' | 'MINIMAL';
  updatedAt?: string;
}

const RANKS = { CRITICAL: 3, IMPORTANT: 2, MINIMAL: 1 };
const moment = (at: string) => at.replace('T', ' ').replace('Z', '');

/** Copies the case with this number. */
export async function copyCases(world: World, number: string, copies: readonly Copied[]): Promise<void> {
  const one = async (sql: string, value: unknown) => (await world.sql<Row>(sql, [value]))[0] as Row;
  const kase = await one('SELECT * FROM cases WHERE number = ?', number);
  const contact = await one('SELECT * FROM case_contacts WHERE case_id = ? ORDER BY id LIMIT 1', kase.id);
  const link = await one('SELECT * FROM case_viewers WHERE contact_id = ?', contact.id);
  const highest = async (table: string) =>
    Number((await one(`SELECT MAX(id) AS id FROM ${table} WHERE id > ?`, 0)).id) + 1;
  const [caseId, contactId] = [await highest('cases'), await highest('case_contacts')];
  const signIns = new Map<string, unknown>();
  for (const { email } of copies)
    if (!signIns.has(email)) signIns.set(email, (await one('SELECT id FROM sign_ins WHERE email = ?', email)).id);
  const rows = copies.map(({ number: its, email, status, severity, updatedAt, words }, index) => {
    const ids = { case_id: caseId + index };
    const changed = updatedAt ? { updated_at: moment(updatedAt) } : {};
    return {
      cases: [
        {
          ...kase,
          id: caseId + index,
          number: its,
          ...changed,
          ...(status ? { status } : {}),
          ...(severity ? { severity } : {}),
        },
      ],
      case_contacts: [{ ...contact, ...ids, id: contactId + index, email, email_folded: email }],
      case_viewers: [
        {
          ...link,
          ...ids,
          ...changed,
          sign_in_id: signIns.get(email),
          contact_id: contactId + index,
          closed: status === 'CLOSED' ? 1 : 0,
          ...(severity ? { severity_rank: RANKS[severity] } : {}),
        },
      ],
      case_words: words.map((word) => ({ ...ids, word })),
    };
  });
  for (const table of ['cases', 'case_contacts', 'case_viewers', 'case_words'] as const)
    await insert(
      world,
      table,
      rows.flatMap((each) => each[table] as Row[]),
    );
}

async function insert(world: World, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const marks = `(${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += 100) {
    const some = rows.slice(from, from + 100);
    await world.sql(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(() => marks).join(', ')}`,
      some.flatMap((row) => columns.map((column) => row[column])),
    );
  }
}
