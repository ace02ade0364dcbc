/** Budgets of requests in the database: one statement takes points of some, for all processes. */
import { setImmediate } from 'node:timers';
import DataLoader from 'dataloader';
import { LessThan, type EntityManager } from 'typeorm';
import type { Database } from './database';
import { RateBudgetRow } from './rate-budget.row';

// A row is used again for the next window, which is known by its end. Who is behind with the clock counts in the later one.
const ON_SQLITE = (rows: string) => `INSERT INTO rate_budgets (\`key\`, points, expire) VALUES ${rows}
 ON CONFLICT (\`key\`) DO UPDATE SET
 points = CASE WHEN expire >= excluded.expire THEN points + excluded.points ELSE excluded.points END,
 expire = MAX(expire, excluded.expire) RETURNING \`key\`, points`;
const ON_MARIADB = (rows: string) => `INSERT INTO rate_budgets (\`key\`, points, expire) VALUES ${rows}
 ON DUPLICATE KEY UPDATE points = IF(expire >= VALUES(expire), points + VALUES(points), VALUES(points)),
 expire = GREATEST(expire, VALUES(expire)) RETURNING \`key\`, points`;
// What is given to LAST_INSERT_ID comes back with the answer to the statement: MySQL has no RETURNING.
const ON_MYSQL = `INSERT INTO rate_budgets (\`key\`, points, expire) VALUES (?, LAST_INSERT_ID(?), ?) ON DUPLICATE KEY UPDATE
 points = LAST_INSERT_ID(IF(expire >= VALUES(expire), points + VALUES(points), VALUES(points))),
 expire = GREATEST(expire, VALUES(expire))`;

/** What is to be taken of one budget, in the window that ends at `expire`. */
interface Taking {
  readonly key: string;
  readonly points: number;
  readonly expire: number;
}

const MOST_IN_A_STATEMENT = 64;
const takings = new WeakMap<Database, DataLoader<Taking, number>>();

/** How many points were taken in the window that ends at `expire`, these among them. */
export function takePoints(database: Database, key: string, points: number, expire: number): Promise<number> {
  const known = takings.get(database) ?? gathering(database);
  takings.set(database, known);
  return known.load({ key, points, expire });
}

/** What is taken in one turn of the process is taken by one statement: a minute begins for everybody at once. */
const gathering = (database: Database): DataLoader<Taking, number> =>
  new DataLoader((asked) => takeAll(database, asked), {
    cache: false,
    maxBatchSize: MOST_IN_A_STATEMENT,
    batchScheduleFn: (run) => void setImmediate(run),
  });

async function takeAll(database: Database, asked: readonly Taking[]): Promise<(number | Error)[]> {
  const taken = new Map<Taking, number | Error>();
  for (let left = [...asked]; left.length > 0; left = left.filter((one) => !taken.has(one))) {
    // Of a budget that is asked for twice the second time comes after the first.
    const some = [...new Map(left.toReversed().map((one) => [one.key, one])).values()];
    const sums = await take(database, some).catch((error: unknown) => error as Error);
    for (const one of some) taken.set(one, sums instanceof Error ? sums : (sums.get(one.key) as number));
  }
  return asked.map((one) => taken.get(one) as number | Error);
}

async function take(database: Database, some: readonly Taking[]): Promise<Map<string, number>> {
  if (database.source.options.type === 'mysql') {
    const sums = await Promise.all(some.map((one) => database.alone<{ insertId: number }>(ON_MYSQL, valuesOf(one))));
    return new Map(some.map(({ key }, at) => [key, sums[at]?.insertId ?? 0]));
  }
  // In one order in every process: two that meet in two budgets wait for one another in neither.
  const ordered = some.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const text = database.engine === 'mysql' ? ON_MARIADB : ON_SQLITE;
  const rows = ordered.map(() => '(?, ?, ?)').join(', ');
  const sums = await database.alone<{ key: string; points: number }[]>(text(rows), ordered.flatMap(valuesOf));
  return new Map(sums.map(({ key, points }) => [key, points]));
}

const valuesOf = ({ key, points, expire }: Taking): (string | number)[] => [key, points, expire];

/** Forgets the budgets whose window was over at `now`, in milliseconds. */
export async function sweepRateBudgets(db: EntityManager, now: number): Promise<void> {
  await db.delete(RateBudgetRow, { expire: LessThan(String(now)) });
}
