import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newMariadb } from './mariadb';
import { copyMariadb, copySqlite } from './template';

/** A database of the engine that this run is about; `url` is what DATABASE_URL takes. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** An empty one. */
export function freshDatabase(): Promise<TestDatabase> {
  return engine() === 'sqlite' ? newSqlite() : newMariadb();
}

/** One with the tables and the catalogue, as a server leaves it that started on an empty one. */
export async function readyDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase();
  if (engine() === 'sqlite') await copySqlite(database.url.slice('sqlite:'.length));
  else await copyMariadb(database.url);
  return database;
}

function engine(): 'sqlite' | 'mariadb' {
  const name = process.env.CASEGATE_TEST_ENGINE;
  if (name === 'sqlite' || name === 'mariadb') return name;
  throw new Error(
    `CASEGATE_TEST_ENGINE is sqlite or mariadb, not ${String(name)}: run the tests of a database project`,
  );
}

async function newSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'casegate-sqlite-'));
  const drop = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { url: `sqlite:${path.join(folder, 'casegate.db')}`, drop };
}
