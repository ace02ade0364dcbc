/**
 * A database with its tables and its catalogue, set up once for a run and an engine; each world gets a copy. Setting
 * one up anew for each took longer than many tests do. It goes with its run, so that it is never older than the code.
 */
import { rmSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { connectedTo, newMariadb } from './mariadb';

/** Tests run in processes of their own: where the template is they are told by a variable. */
const PLACES = { sqlite: 'CASEGATE_TEST_TEMPLATE_SQLITE', mariadb: 'CASEGATE_TEST_TEMPLATE_MARIADB' };
export type TestEngine = keyof typeof PLACES;

/** `setUp` sets a database up, which is given by its URL; what is to be done when the last test has ended is the answer. */
export async function makeTemplate(
  engine: TestEngine,
  setUp: (url: string) => Promise<void>,
): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), `casegate-template-${engine}-`));
  // However the run ends: jest does not come to its own end when somebody interrupts it.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const file = path.join(folder, 'template');
  process.env[PLACES[engine]] = file;
  if (engine === 'sqlite') {
    await setUp(`sqlite:${file}`);
    return async () => undefined;
  }
  const { url, name, drop } = await newMariadb();
  await setUp(url);
  await writeFile(file, await connectedTo(url, (connection) => copyingStatements(connection, name)));
  return drop;
}

export async function copySqlite(to: string): Promise<void> {
  await copyFile(place('sqlite'), to);
}

/** Fills an empty database. */
export async function copyMariadb(url: string): Promise<void> {
  const statements = await readFile(place('mariadb'), 'utf8');
  await connectedTo(url, (connection) => connection.query(statements));
}

function place(engine: TestEngine): string {
  const file = process.env[PLACES[engine]];
  if (!file) throw new Error(`${PLACES[engine]} is not set: jest's global set-up of the project ${engine} did not run`);
  return file;
}

/** The tables as the migrations made them, with their foreign keys, which wait until all tables are there; and the rows. */
async function copyingStatements(connection: Connection, template: string): Promise<string> {
  const rows = async (sql: string) => (await connection.query<RowDataPacket[]>(sql))[0];
  const statements = ['SET foreign_key_checks = 0'];
  for (const row of await rows('SHOW TABLES')) {
    const table = Object.values(row)[0] as string;
    const [made] = await rows(`SHOW CREATE TABLE \`${table}\``);
    statements.push(made?.['Create Table'] as string);
    if ((await rows(`SELECT 1 FROM \`${table}\` LIMIT 1`)).length > 0)
      statements.push(`INSERT INTO \`${table}\` SELECT * FROM \`${template}\`.\`${table}\``);
  }
  return statements.join(';\n');
}
