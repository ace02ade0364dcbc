/**
 * Reads by a statement that is written out: nothing builds it anew for each request, and no entities are made of what
 * it finds. It is prepared once on each connection, so its text must not hold what differs from request to request.
 */
import { QueryFailedError, QueryRunnerAlreadyReleasedError, type EntityManager } from 'typeorm';

export type Value = string | number | boolean | Date | null;

/** As objects with a property for each column, or as lists of what the columns hold; or what a change came to. */
type Form = 'objects' | 'cells' | 'change';
/** Kept prepared, or so long or so seldom that it is said once. */
type Kept = 'prepared' | 'once';

/** The rows that a statement finds, as the driver gives them; `Columns` knows what to make of them. */
export const readRows = <T>(db: EntityManager, sql: string, values: readonly Value[]): Promise<T[]> =>
  runStatement(db, 'objects', sql, values) as Promise<T[]>;

/** The same as lists, in the order of the columns: for rows that something else is made of at once. */
export const readCells = (db: EntityManager, sql: string, values: readonly Value[]): Promise<unknown[][]> =>
  runStatement(db, 'cells', sql, values) as Promise<unknown[][]>;

/** Rows, or of a change what the driver says of it. */
export async function runStatement(
  db: EntityManager,
  form: Form,
  sql: string,
  given: readonly Value[],
  kept: Kept = 'prepared',
): Promise<unknown> {
  const { dataSource, queryRunner } = db;
  // The connection of a transaction that is over is somebody else's by now.
  if (queryRunner?.isReleased) throw new QueryRunnerAlreadyReleasedError();
  const embedded = isEmbedded(db);
  const values = embedded ? given.map(forSqlite) : [...given];
  dataSource.logger.logQuery(sql, values);
  try {
    if (embedded)
      return fromSqlite((dataSource.driver as unknown as SqliteDriver).databaseConnection, form, sql, values, kept);
    const { pool } = dataSource.driver as unknown as MysqlDriver;
    return await fromMysql(queryRunner ? ((await queryRunner.connect()) as Executes) : pool, form, sql, values, kept);
  } catch (error) {
    throw new QueryFailedError(sql, values, error as Error);
  }
}

export const isEmbedded = (db: EntityManager): boolean => db.dataSource.options.type === 'better-sqlite3';

/** Ends a statement that locks what it reads and sees what others have committed; SQLite has one writer at a time. */
export const locks = (tx: EntityManager): string => (isEmbedded(tx) ? '' : ' FOR UPDATE');

interface SqliteDriver {
  databaseConnection: SqliteConnection;
}
interface SqliteConnection {
  prepare(sql: string): SqliteStatement;
}
interface SqliteStatement {
  raw(): SqliteStatement;
  all(...values: unknown[]): unknown[];
  run(...values: unknown[]): unknown;
}

/** On each connection; what was used the longest ago goes first. */
export const MOST_PREPARED = 100;
const prepared = new WeakMap<SqliteConnection, Map<string, SqliteStatement>>();

function fromSqlite(connection: SqliteConnection, form: Form, sql: string, values: unknown[], kept: Kept): unknown {
  const key = form + sql;
  const known = prepared.get(connection) ?? new Map<string, SqliteStatement>();
  let statement = known.get(key);
  if (!statement) {
    statement = connection.prepare(sql);
    if (form === 'cells') statement.raw();
    if (known.size >= MOST_PREPARED) known.clear();
    if (kept === 'prepared') prepared.set(connection, known.set(key, statement));
  }
  return form === 'change' ? statement.run(...values) : statement.all(...values);
}

/** As TypeORM keeps them there. */
function forSqlite(value: Value): Value {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value instanceof Date ? value.toISOString().replace('T', ' ').replace('Z', '') : value;
}

interface MysqlDriver {
  pool: Executes;
}
type Run = (
  asked: { sql: string; rowsAsArray: boolean },
  values: unknown[],
  done: (error: Error | null, result: unknown) => void,
) => void;
interface Executes {
  execute: Run;
  query: Run;
}

/** The server has as many prepared statements as it takes. */
const TOO_MANY_PREPARED = 1461;

function fromMysql(place: Executes, form: Form, sql: string, values: unknown[], kept: Kept): Promise<unknown> {
  const asked = { sql, rowsAsArray: form === 'cells' };
  return new Promise((resolve, reject) => {
    const once = () => place.query(asked, values, (error, result) => (error ? reject(error) : resolve(result)));
    if (kept === 'once') return once();
    place.execute(asked, values, (error, result) => {
      if (!error) resolve(result);
      else if ((error as { errno?: number }).errno !== TOO_MANY_PREPARED) reject(error);
      else once();
    });
  });
}

/** The texts of one statement by what they differ in, each made once. */
export function texts<K>(make: (key: K) => string): (key: K) => string {
  const made = new Map<K, string>();
  return (key) => {
    let text = made.get(key);
    if (text === undefined) {
      text = make(key);
      if (made.size >= MOST_PREPARED) made.clear();
      made.set(key, text);
    }
    return text;
  };
}

/** The places of a list of values: `?, ?, ?`. */
export const places = texts((count: number) => Array(count).fill('?').join(', '));

/**
 * The values of a list, filled up to 1, 2, 4, 8 … with the last of them, so that few statements differ; `none` where
 * there are none, since a list must have something in it.
 */
export function inPowers<T>(values: readonly T[], none: T): T[] {
  const last = values.length > 0 ? (values[values.length - 1] as T) : none;
  const filled = [...values];
  const size = 2 ** Math.ceil(Math.log2(Math.max(values.length, 1)));
  while (filled.length < size) filled.push(last);
  return filled;
}

/** Rows by their numbers, with what `columns` selects of `child`. */
export function readByNumber<T>(
  db: EntityManager,
  columns: string,
  table: string,
  numbers: readonly number[],
): Promise<T[]> {
  const ids = inPowers(numbers, 0);
  return readRows<T>(db, `SELECT ${columns} FROM ${table} child WHERE child.id IN (${places(ids.length)})`, ids);
}
