/** TypeORM's options for the two kinds of database. `synchronize` is always off: tables change by migrations only. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Connection } from 'mysql2/promise';
import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import { setLongTextType } from './long-text';
import { MOST_PREPARED } from './read-rows';
import { SnakeNames } from './snake-names';

export type Engine = 'sqlite' | 'mysql';
type Classes = (new () => object)[];

export interface Tables {
  rows: Classes;
  migrations: Classes;
}

const common = (tables: Tables, logger?: Logger) => ({
  entities: tables.rows,
  migrations: tables.migrations as never,
  migrationsTableName: 'migrations',
  migrationsTransactionMode: 'each' as const,
  synchronize: false,
  // TypeORM refuses null and undefined in `where`; that default is kept, since a forgotten condition reads everybody's rows.
  namingStrategy: new SnakeNames(),
  ...(logger ? { logger } : { logging: false as const }),
});

export function engineOf(url: string): Engine {
  return url.startsWith('sqlite:') ? 'sqlite' : 'mysql';
}

interface Sqlite3 {
  pragma(text: string): unknown;
  prepare(sql: string): unknown;
}

/** A write transaction takes its lock at once: taken halfway, two processes would meet in a deadlock. */
function prepareWriting(db: Sqlite3): void {
  db.pragma('foreign_keys = ON');
  db.pragma('synchronous = NORMAL');
  // What is erased is overwritten: it would stay readable in the file until its place is needed.
  db.pragma('secure_delete = ON');
  const prepare = db.prepare.bind(db);
  db.prepare = (sql) => prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql);
}

export function sqliteSource(url: string, tables: Tables, logger?: Logger, readonly = false): DataSource {
  const database = url.slice('sqlite:'.length);
  mkdirSync(dirname(database), { recursive: true });
  setLongTextType('text');
  return new DataSource({
    ...common(tables, logger),
    type: 'better-sqlite3',
    database,
    timeout: 5000,
    ...(readonly ? { readonly } : { enableWAL: true, prepareDatabase: prepareWriting }),
  });
}

/** The driver is loaded where there is a server to talk to: SQLite starts sooner without it. */
async function connect(url: string): Promise<Connection> {
  const { createConnection } = await import('mysql2/promise');
  return createConnection(url);
}

async function isMariadb(url: string): Promise<boolean> {
  const connection = await connect(url);
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return String((rows as { version: string }[])[0]?.version).includes('MariaDB');
  } finally {
    await connection.end();
  }
}

/** Makes a MySQL or MariaDB database that is not there yet, if this user may; an embedded one makes itself. */
export async function createDatabase(url: string): Promise<void> {
  if (engineOf(url) === 'sqlite') return;
  const plain = url.replace(/^mariadb:/, 'mysql:');
  try {
    await (await connect(plain)).end();
  } catch (error) {
    if ((error as { code?: string }).code !== 'ER_BAD_DB_ERROR') throw error;
    const server = new URL(plain);
    const name = decodeURIComponent(server.pathname.slice(1));
    server.pathname = '/';
    const connection = await connect(server.href);
    await connection
      .query('CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', [name])
      .catch(() => {
        throw error;
      })
      .finally(() => connection.end());
  }
}

/** With type "mysql" on MariaDB nullable and JSON columns would drift for ever, so the server is asked what it is. */
export async function mysqlSource(url: string, tables: Tables, poolSize = 10, logger?: Logger): Promise<DataSource> {
  const plain = url.replace(/^mariadb:/, 'mysql:');
  setLongTextType('mediumtext');
  return new DataSource({
    ...common(tables, logger),
    type: (await isMariadb(plain)) ? 'mariadb' : 'mysql',
    url: plain,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    poolSize,
    extra: { maxPreparedStatements: MOST_PREPARED },
  } as DataSourceOptions);
}
