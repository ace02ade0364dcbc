import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';

/** An empty database of the engine that this run is about; `url` is what DATABASE_URL takes. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

export async function freshDatabase(): Promise<TestDatabase> {
  const engine = process.env.CASEGATE_TEST_ENGINE;
  if (engine === 'sqlite') return freshSqlite();
  if (engine === 'mariadb') return freshMariadb(process.env.CASEGATE_TEST_MARIADB_URL ?? '');
  throw new Error(
    `CASEGATE_TEST_ENGINE is sqlite or mariadb, not ${String(engine)}: run the tests of a database project`,
  );
}

async function freshSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'casegate-sqlite-'));
  const drop = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { url: `sqlite:${path.join(folder, 'casegate.db')}`, drop };
}

async function freshMariadb(server: string): Promise<TestDatabase> {
  // Unique over the workers of this run and over runs that share a server.
  const name = `casegate_${process.pid}_${randomBytes(6).toString('hex')}`;
  await execute(server, `CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(server, `DROP DATABASE IF EXISTS \`${name}\``) };
}

async function execute(server: string, statement: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
