/** All servers have to answer the same: who leaves something out is faster for nothing. */
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { difference } from './same';
import { asking, type Server } from './servers';
import { FRESH_KEY, type Turn, type Work } from './works/work';

let fresh = 0;

export interface Answered {
  readonly data: Record<string, unknown>;
}

/** One answer, with the fault where it is none. */
export async function answerOf(server: Server, work: Work, turn: Turn, tokens: readonly string[]): Promise<Answered> {
  const { path, headers, body } = asking(server.name, work, turn, tokens);
  const key = `compare-${process.pid}-${Date.now()}-${(fresh += 1)}`;
  const response = await fetch(server.url + path, { method: 'POST', headers, body: body.replace(FRESH_KEY, key) });
  const text = await response.text();
  if (response.status !== 200 || /^\{"errors"|"errors":\[/.test(text) || !text.includes('"data":{'))
    throw new Error(`${server.name} does not answer (${work.name}): ${response.status} ${text.slice(0, 1000)}`);
  return JSON.parse(text) as Answered;
}

/** Asks each server the same few turns; the first one's answers are what the others have to say as well. */
export async function compareAll(
  servers: readonly Server[],
  work: Work,
  turns: readonly Turn[],
  tokens: readonly string[],
  connection: Connection,
): Promise<void> {
  const [first, ...others] = servers;
  if (!first) return;
  for (const turn of turns) {
    const wanted = await answerOf(first, work, turn, tokens);
    for (const other of others) {
      const answer = await answerOf(other, work, turn, tokens);
      const found = difference(wanted.data, answer.data, work);
      if (found)
        throw new Error(
          `(${work.name}) ${first.name} and ${other.name} differ for sign-in ${turn.signIn}, ${JSON.stringify(turn.variables)}\n  ${found}`,
        );
    }
  }
  if (work.name === 'd' && others.length > 0) await compareWritten(servers, work, turns[0] as Turn, tokens, connection);
}

const OF_A_CASE = ['case_contacts', 'case_viewers', 'case_events', 'case_words', 'ledger_entries'];
const BY_ID = ['idempotency_records', 'audit_entries', 'cases', 'letters'];
/** The rest of each row hangs on the moment or on the number. */
const TOLD: Record<string, string> = {
  cases:
    'submitter_id, agreement_id, plan_type_code, product_version_id, problem_id, title, description, status, severity, support_hours, queue, region, country, time_zone, locale, waiting, clock_watched, clock_alert, unit_returned',
  case_contacts: 'role, first_name, last_name, email, email_folded, phone, preferred_method, mail_on',
  case_viewers: 'sign_in_id, kind, role, severity_rank, closed',
  case_events: 'kind, actor, actor_sign_in_id, actor_name, mail_pending',
  ledger_entries: 'agreement_id, kind, units, actor, actor_sign_in_id',
};

/** What a submission leaves behind, table by table. */
async function compareWritten(
  servers: readonly Server[],
  work: Work,
  turn: Turn,
  tokens: readonly string[],
  connection: Connection,
): Promise<void> {
  const written: Record<string, unknown>[] = [];
  for (const server of servers) {
    const before = await highest(connection);
    const { data } = await answerOf(server, work, turn, tokens);
    const number = (data.submitCase as { receipt: { number: string } }).receipt.number;
    written.push(await leftBehind(connection, number, before));
  }
  written.slice(1).forEach((each, index) => {
    const found = difference(written[0], each, {}, 'written');
    if (found)
      throw new Error(`(d) ${servers[0]?.name} and ${servers[index + 1]?.name} write different rows\n  ${found}`);
  });
}

type Row = RowDataPacket & Record<string, unknown>;
const ask = async (connection: Connection, sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await connection.query<Row[]>(sql, values))[0];

async function highest(connection: Connection): Promise<Record<string, number>> {
  const rows = await Promise.all(BY_ID.map((table) => ask(connection, `SELECT MAX(id) AS id FROM ${table}`)));
  return Object.fromEntries(BY_ID.map((table, index) => [table, Number(rows[index]?.[0]?.id ?? 0)]));
}

async function leftBehind(connection: Connection, number: string, before: Record<string, number>) {
  const id = Number((await ask(connection, 'SELECT id FROM cases WHERE number = ?', [number]))[0]?.id);
  const counts: Record<string, unknown> = {};
  for (const table of OF_A_CASE)
    counts[table] = Number((await ask(connection, `SELECT COUNT(*) AS n FROM ${table} WHERE case_id = ?`, [id]))[0]?.n);
  for (const table of BY_ID)
    counts[`${table}, new`] = Number(
      (await ask(connection, `SELECT COUNT(*) AS n FROM ${table} WHERE id > ?`, [before[table]]))[0]?.n,
    );
  for (const [table, columns] of Object.entries(TOLD))
    counts[`${table}, what`] = await ask(
      connection,
      `SELECT ${columns} FROM ${table} WHERE ${table === 'cases' ? 'id' : 'case_id'} = ? ORDER BY ${table === 'case_viewers' ? 'contact_id' : 'id'}`,
      [id],
    );
  return counts;
}
