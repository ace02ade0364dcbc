/** Databases on the server that the tests were given. */
import { randomBytes } from 'node:crypto';
import type { Connection } from 'mysql2/promise';

const server = () => process.env.CASEGATE_TEST_MARIADB_URL ?? '';

export async function connectedTo<T>(uri: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  // Loaded here, so that tests on SQLite are spared it.
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection({ uri, multipleStatements: true });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

const execute = (statement: string) =>
  connectedTo(server(), async (connection) => void (await connection.query(statement)));

/** An empty one. */
export async function newMariadb(): Promise<{ url: string; name: string; drop: () => Promise<void> }> {
  // Unique over the workers of this run and over runs that share a server.
  const name = `casegate_${process.pid}_${randomBytes(6).toString('hex')}`;
  await execute(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const url = new URL(server());
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => execute(`DROP DATABASE IF EXISTS \`${name}\``) };
}
