/**
 * Writes by statements that are written out, for what requests wait for: as `read-rows.ts` reads. The text of an INSERT
 * follows from the class of the rows, the properties that are given and the number of rows, and is prepared once on
 * each connection. What is not given is as the table has it by default. Nothing is read back that is not asked for.
 */
import { getMetadataArgsStorage, type EntityManager } from 'typeorm';
import { keptOf } from './columns';
import { isEmbedded, places, runStatement, texts, type Value } from './read-rows';

type Class<R> = new () => R;

/** What the drivers say of a change. */
interface Changed {
  affectedRows?: number;
  insertId?: number;
  changes?: number;
  lastInsertRowid?: number;
}

/** More rows than this come in so many numbers that a prepared statement for each would drive out the others. */
const MOST_KEPT = 8;

/** How many rows a statement changed, or found as they were to be. */
export async function changeRows(tx: EntityManager, sql: string, values: readonly Value[]): Promise<number> {
  const { affectedRows, changes } = (await runStatement(tx, 'change', sql, values)) as Changed;
  return affectedRows ?? changes ?? 0;
}

/** Gives the number that the row got. */
export async function insertRow<R extends object>(tx: EntityManager, Row: Class<R>, row: Partial<R>): Promise<number> {
  const { sql, values } = insertion(Row, [row]);
  const { insertId, lastInsertRowid } = (await runStatement(tx, 'change', sql, values)) as Changed;
  return insertId ?? lastInsertRowid ?? 0;
}

/** All of them in one statement, each with the properties of the first. */
export async function insertRows<R extends object>(
  tx: EntityManager,
  Row: Class<R>,
  rows: readonly Partial<R>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { sql, values } = insertion(Row, rows);
  await runStatement(tx, 'change', sql, values, rows.length > MOST_KEPT ? 'once' : 'prepared');
}

/**
 * The numbers that the rows got, by a property in which they differ. MySQL does not tell them, and which follow the
 * first one depends on its settings: there each row is inserted by itself.
 */
export async function insertNumbered<R extends { id: number }, K extends keyof R & string>(
  tx: EntityManager,
  Row: Class<R>,
  rows: readonly Partial<R>[],
  property: K,
): Promise<Map<R[K], number>> {
  const numbers = new Map<R[K], number>();
  if (tx.dataSource.options.type === 'mysql') {
    for (const row of rows) numbers.set(row[property] as R[K], await insertRow(tx, Row, row));
    return numbers;
  }
  if (rows.length === 0) return numbers;
  const { sql, values } = insertion(Row, rows);
  const returning = `${sql} RETURNING id, ${keptOf(Row, property).name}`;
  const kept = rows.length > MOST_KEPT ? 'once' : 'prepared';
  for (const [id, value] of (await runStatement(tx, 'cells', returning, values, kept)) as [number, R[K]][])
    numbers.set(value, id);
  return numbers;
}

/** A condition that looks at rows by their numbers alone, and locks no others on its way. */
export const byNumberAlone = (tx: EntityManager): string => (isEmbedded(tx) ? '' : ' FORCE INDEX (PRIMARY)');

/** The beginnings of the statements of each class, by the properties that are given. */
const beginnings = new Map<Class<object>, (properties: string) => string>();
const groups = texts((key: string) => {
  const [width = 0, count = 0] = key.split(' ').map(Number);
  return Array(count)
    .fill(`(${places(width)})`)
    .join(', ');
});

function insertion<R extends object>(Row: Class<R>, rows: readonly Partial<R>[]): { sql: string; values: Value[] } {
  const properties = Object.keys(rows[0] as object) as (keyof R & string)[];
  let beginning = beginnings.get(Row);
  if (!beginning) beginnings.set(Row, (beginning = texts((key: string) => beginningOf(Row, key.split(' ')))));
  const sql = `${beginning(properties.join(' '))} VALUES ${groups(`${properties.length} ${rows.length}`)}`;
  return { sql, values: rows.flatMap((row) => properties.map((property) => (row[property] ?? null) as Value)) };
}

function beginningOf(Row: Class<object>, properties: readonly string[]): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === Row)?.name;
  if (!table) throw new Error(`${Row.name} is no table`);
  const columns = properties.map((property) => `\`${keptOf(Row, property as never).name}\``);
  return `INSERT INTO \`${table}\` (${columns.join(', ')})`;
}
