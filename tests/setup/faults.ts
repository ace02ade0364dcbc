/** Makes statements fail as the database would let them fail. */
import { QueryFailedError } from 'typeorm';
import type { World } from '../world';

/** The failures that mean: try the whole of it again. By the names and numbers that the drivers give. */
export const AGAIN = {
  'a deadlock, 1213': { code: 'ER_LOCK_DEADLOCK', errno: 1213 },
  'a lock wait timeout, 1205': { code: 'ER_LOCK_WAIT_TIMEOUT', errno: 1205 },
  'a node of the cluster that is not ready, 1047': { code: 'ER_UNKNOWN_COM_ERROR', errno: 1047 },
  'a row that changed since the snapshot, 1020': { code: 'ER_CHECKREAD', errno: 1020 },
  'a connection that was lost': { code: 'PROTOCOL_CONNECTION_LOST' },
  'a database that is locked, SQLITE_BUSY': { code: 'SQLITE_BUSY' },
  'a snapshot that is out of date, SQLITE_BUSY_SNAPSHOT': { code: 'SQLITE_BUSY_SNAPSHOT' },
} as const;

export interface Failure {
  code: string;
  errno?: number;
}

export interface Injected {
  /** How often a statement has failed so far. */
  times(): number;
  /** Lets everything pass again. */
  end(): void;
}

/** From now on the statements that match fail so many times, one after the other; the rest pass. */
export function failing(world: World, match: RegExp, failure: Failure, times: number): Injected {
  const { listeners } = world.server.world.database.statements;
  let failed = 0;
  const listener = (sql: string): void => {
    if (failed >= times || !match.test(sql)) return;
    failed += 1;
    throw new QueryFailedError(sql, [], Object.assign(new Error('it fails, as the test wants it'), failure));
  };
  listeners.add(listener);
  return { times: () => failed, end: () => void listeners.delete(listener) };
}

/** Does something while a table is missing. */
export async function without<T>(world: World, table: string, work: () => Promise<T>): Promise<T> {
  await world.sql(`ALTER TABLE ${table} RENAME TO ${table}_elsewhere`);
  try {
    return await work();
  } finally {
    await world.sql(`ALTER TABLE ${table}_elsewhere RENAME TO ${table}`);
  }
}
