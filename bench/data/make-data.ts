/** Makes the data in the database itself, from MariaDB's sequence tables: no row travels. */
import { createConnection, type Connection, type ConnectionOptions, type RowDataPacket } from 'mysql2/promise';
import { dropPieces, makePieces } from './pieces';
import { agreementsOf, balancesOf, casesOf, historyOf, peopleOf, type Filling } from './sql';
import type { DataPlan } from './who';

export type Told = (line: string) => void;

const SESSION =
  "SET SESSION foreign_key_checks = 0, unique_checks = 0, time_zone = '+00:00', tmp_memory_table_size = 268435456, sort_buffer_size = 268435456";

/**
 * Fills a database that has its tables and its catalogue and nothing else. Each table is filled by one statement
 * with the checks off; the big ones at the same time.
 */
export async function makeData(connection: Connection, plan: DataPlan, told: Told = () => undefined): Promise<void> {
  await connection.query(SESSION);
  await connection.query('SET GLOBAL innodb_flush_log_at_trx_commit = 0');
  await makePieces(connection);
  for (const filling of [...peopleOf(plan), ...agreementsOf(plan)]) await fill(connection, filling, told);
  await Promise.all(casesOf(plan).map((filling) => fillApart(connection, filling, told)));
  for (const filling of historyOf(plan)) await fill(connection, filling, told);
  for (const sql of balancesOf()) await connection.query(sql);
  await dropPieces(connection);
  const tables = ['sign_ins', 'agreements', 'registrations', 'cases', 'case_contacts', 'case_viewers', 'case_events'];
  await connection.query(`ANALYZE TABLE ${tables.join(', ')}`);
  await connection.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
  await connection.query('SET SESSION foreign_key_checks = 1, unique_checks = 1');
}

async function fill(connection: Connection, { table, sql }: Filling, told: Told): Promise<void> {
  const began = performance.now();
  const [{ affectedRows }] = (await connection.query(sql)) as unknown as [{ affectedRows: number }];
  told(`${table}: ${affectedRows.toLocaleString('en')} rows in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/**
 * On a connection of its own, without indexes and references, which are added when all rows are there: to find a place
 * in ten indexes for each row takes three times as long, and tables that refer to one another wait for one another.
 */
async function fillApart(connection: Connection, filling: Filling, told: Told): Promise<void> {
  const { host, port, user } = connection.config;
  const own = await createConnection({ host, port, user, timezone: 'Z' } as ConnectionOptions);
  const { table } = filling;
  try {
    const [[chosen]] = await connection.query<RowDataPacket[]>('SELECT DATABASE() AS name');
    await own.query(`USE ${chosen?.name as string}`);
    await own.query(SESSION);
    const parts = await partsOf(own, table);
    await own.query(`ALTER TABLE ${table} ${parts.map(({ drop }) => `DROP ${drop}`).join(', ')}`);
    await fill(own, filling, told);
    const began = performance.now();
    await own.query(`ALTER TABLE ${table} ${parts.map(({ add }) => `ADD ${add}`).join(', ')}`);
    told(`${table}: indexes in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  } finally {
    await own.end();
  }
}

/** The indexes and references of a table, in the words of the database. */
async function partsOf(connection: Connection, table: string): Promise<{ add: string; drop: string }[]> {
  const [[row]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE ${table}`);
  const lines = String(row?.['Create Table']).split('\n');
  return lines.flatMap((text) => {
    const found = /^\s*((KEY|UNIQUE KEY|CONSTRAINT) (`\w+`).*?),?$/.exec(text);
    if (!found) return [];
    const [, add = '', kind, name = ''] = found;
    return [{ add, drop: `${kind === 'CONSTRAINT' ? 'FOREIGN KEY' : 'KEY'} ${name}` }];
  });
}
