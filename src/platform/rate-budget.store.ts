/** Budgets of requests in the database: one statement takes points of one, for all processes. */
import { LessThan, type EntityManager } from 'typeorm';
import type { Database } from './database';
import { RateBudgetRow } from './rate-budget.row';

// A row is used again for the next window, which is known by its end. Who is behind with the clock counts in the later one.
const ON_SQLITE = `INSERT INTO rate_budgets (\`key\`, points, expire) VALUES (?, ?, ?) ON CONFLICT (\`key\`) DO UPDATE SET
 points = CASE WHEN expire >= excluded.expire THEN points + excluded.points ELSE excluded.points END,
 expire = MAX(expire, excluded.expire) RETURNING points`;
// What is given to LAST_INSERT_ID comes back with the answer to the statement.
const ON_MYSQL = `INSERT INTO rate_budgets (\`key\`, points, expire) VALUES (?, LAST_INSERT_ID(?), ?) ON DUPLICATE KEY UPDATE
 points = LAST_INSERT_ID(IF(expire >= VALUES(expire), points + VALUES(points), VALUES(points))),
 expire = GREATEST(expire, VALUES(expire))`;

/** How many points were taken in the window that ends at `expire`, these among them. */
export async function takePoints(database: Database, key: string, points: number, expire: number): Promise<number> {
  const values = [key, points, expire];
  if (database.engine === 'mysql') return (await database.alone<{ insertId: number }>(ON_MYSQL, values)).insertId;
  const [row] = await database.alone<{ points: number }[]>(ON_SQLITE, values);
  return (row as { points: number }).points;
}

/** Forgets the budgets whose window was over at `now`, in milliseconds. */
export async function sweepRateBudgets(db: EntityManager, now: number): Promise<void> {
  await db.delete(RateBudgetRow, { expire: LessThan(String(now)) });
}
