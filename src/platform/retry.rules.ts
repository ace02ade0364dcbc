/** Which failures of a transaction mean "try the whole of it again", by the code that the database gave. */
const AGAIN: ReadonlySet<string> = new Set([
  'ER_LOCK_DEADLOCK', // 1213: also a certification conflict on a Galera cluster, even at COMMIT
  'ER_LOCK_WAIT_TIMEOUT', // 1205
  'ER_CHECKREAD', // 1020: the row changed since the snapshot
  'ER_UNKNOWN_COM_ERROR', // 1047: the Galera node is not ready
  'ER_CONNECTION_KILLED', // 1927
  'ER_QUERY_INTERRUPTED', // 1317
  'ER_SERVER_SHUTDOWN', // 1053
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'ECONNRESET',
  'EPIPE',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_BUSY_TIMEOUT',
  'SQLITE_LOCKED',
]);
const AGAIN_NUMBERS: ReadonlySet<number> = new Set([1213, 1205, 1020, 1047, 1927, 1317, 1053]);

/** The database itself cannot be reached or takes no more: another try by the client later may succeed. */
const AWAY: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_STATEMENT_TIMEOUT',
  'ER_OPTION_PREVENTS_STATEMENT',
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_READONLY',
]);

interface Failure {
  code?: unknown;
  errno?: unknown;
  fatal?: unknown;
  message?: unknown;
  driverError?: unknown;
}

function causes(error: unknown): Failure[] {
  if (typeof error !== 'object' || error === null) return [];
  const failure: Failure = error;
  return failure.driverError && failure.driverError !== error ? [failure, ...causes(failure.driverError)] : [failure];
}

export function isWorthAnotherTry(error: unknown): boolean {
  return causes(error).some(
    // mysql2 has no code for a statement on a connection that was cut before it.
    ({ code, errno, fatal }) =>
      AGAIN.has(String(code)) || AGAIN_NUMBERS.has(Number(errno)) || (fatal === true && code === undefined),
  );
}

export function isDatabaseAway(error: unknown): boolean {
  return isWorthAnotherTry(error) || causes(error).some(({ code }) => AWAY.has(String(code)));
}

export function isLockTimeout(error: unknown): boolean {
  return causes(error).some(({ code, errno }) => code === 'ER_LOCK_WAIT_TIMEOUT' || Number(errno) === 1205);
}

export function isDeadlock(error: unknown): boolean {
  return causes(error).some(({ code, errno }) => code === 'ER_LOCK_DEADLOCK' || Number(errno) === 1213);
}

/** A row with the same unique key is there already. */
export function isDuplicate(error: unknown): boolean {
  return causes(error).some(
    ({ code, errno }) =>
      code === 'ER_DUP_ENTRY' ||
      Number(errno) === 1062 ||
      code === 'SQLITE_CONSTRAINT_UNIQUE' ||
      code === 'SQLITE_CONSTRAINT_PRIMARYKEY',
  );
}

/** A table that a statement names does not exist (SQLite has no code of its own for it). */
export function isTableMissing(error: unknown): boolean {
  return causes(error).some(
    ({ code, message }) =>
      code === 'ER_NO_SUCH_TABLE' || (code === 'SQLITE_ERROR' && String(message).startsWith('no such table')),
  );
}

export const MOST_TRIES = 5;

/** Milliseconds to wait before the next try (0-based), spread at random so that rivals do not meet again. */
export function pause(attempt: number, random: number): number {
  return Math.round(10 * 2 ** attempt * (0.5 + random));
}
