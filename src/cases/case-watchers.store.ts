/** Whom a change is told to at once, as a hint: what they are shown of a case they read with their own viewer. R48. */
import type { EntityManager } from 'typeorm';
import { CaseRow } from './case.row';

/** The sign-ins that see the case now: those linked to a contact, and its owner. One statement. */
export async function audienceOf(db: EntityManager, caseId: number): Promise<number[]> {
  const rows = (await db.query(
    `SELECT sign_in_id AS id FROM case_viewers WHERE case_id = ?
     UNION SELECT owner_sign_in_id AS id FROM cases WHERE id = ? AND owner_sign_in_id IS NOT NULL`,
    [caseId, caseId],
  )) as { id: number | string }[];
  return rows.map(({ id }) => Number(id));
}

/** How many cases wait in a queue: open and nobody's. For those who have the queue. */
export async function countWaiting(db: EntityManager, queue: string): Promise<number> {
  return db.countBy(CaseRow, { queue, waiting: true });
}
