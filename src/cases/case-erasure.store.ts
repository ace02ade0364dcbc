/** Erases closed cases whose time is over, whoever sees them. R60. */
import { In, LessThan, type EntityManager } from 'typeorm';
import { announce, locking } from '../platform/database';
import { instant } from '../platform/calendar';
import { CaseEventRow, CaseWordRow } from './case-event.row';
import { CaseContactRow, CaseRow, CaseViewerRow } from './case.row';

export interface ClosedCase {
  readonly id: number;
  readonly closedAt: Date;
  readonly submitterId: number;
  readonly ownerSignInId: number | null;
}

const closed = (before: Date) => ({ status: 'CLOSED' as const, closedAt: LessThan(before) });
const SELECTED = { id: true, closedAt: true, submitterId: true, ownerSignInId: true };

/** Cases that were closed before a moment and are closed still, the oldest first, some at a time. */
export async function* casesClosedBefore(
  db: EntityManager,
  before: Date,
  atOnce: number,
): AsyncGenerator<ClosedCase[]> {
  for (let [at, id] = [instant(0), 0]; ;) {
    const rows = await db
      .createQueryBuilder(CaseRow, 'kase')
      .select(['kase.id', 'kase.closedAt', 'kase.submitterId', 'kase.ownerSignInId'])
      .where({ ...closed(before) })
      .andWhere('(kase.closedAt >= :at AND (kase.closedAt > :at OR kase.id > :id))', { at, id })
      .orderBy('kase.closedAt', 'ASC')
      .addOrderBy('kase.id', 'ASC')
      .limit(atOnce)
      .getMany();
    const last = rows.at(-1);
    if (!last) return;
    yield rows as ClosedCase[];
    [at, id] = [last.closedAt as Date, last.id];
  }
}

export function countCasesClosedBefore(db: EntityManager, before: Date): Promise<number> {
  return db.countBy(CaseRow, closed(before));
}

/** Those of the numbered cases that are to be erased at this very moment, locked. */
export async function lockCasesClosedBefore(
  tx: EntityManager,
  ids: readonly number[],
  before: Date,
): Promise<ClosedCase[]> {
  const rows = await tx.find(CaseRow, {
    select: SELECTED,
    where: { id: In([...ids]), ...closed(before) },
    order: { id: 'ASC' },
    ...locking(tx, 'pessimistic_write'),
  });
  return rows as ClosedCase[];
}

/** Erases locked cases of which nothing else is left; who follows them sees them go. */
export async function eraseCases(tx: EntityManager, cases: readonly ClosedCase[]): Promise<void> {
  const caseId = In(cases.map(({ id }) => id));
  const links = await tx.find(CaseViewerRow, { select: { signInId: true, caseId: true }, where: { caseId } });
  for (const row of [CaseWordRow, CaseEventRow, CaseViewerRow, CaseContactRow]) await tx.delete(row, { caseId });
  await tx.update(CaseRow, { followsCaseId: caseId }, { followsCaseId: null });
  await tx.delete(CaseRow, { id: caseId });
  for (const { id, ownerSignInId } of cases) {
    const contacts = links.flatMap((link) => (link.caseId === id ? link.signInId : []));
    announce(tx, { caseId: id, queues: [], former: ownerSignInId === null ? contacts : [...contacts, ownerSignInId] });
  }
}
