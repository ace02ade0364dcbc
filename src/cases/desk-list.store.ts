/** The lists of the desk: what waits in queues, the most urgent first, and what an engineer owns. */
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { parseInstant } from '../platform/calendar';
import { isRowNumber, type CursorValue, type IsPlace, type PageRequest } from '../platform/page';
import { countUpTo } from '../platform/count-rows';
import type { Case } from './case';
import type { CaseState } from './case-list';
import { CaseRow } from './case.row';
import { findCases } from './case.store';
import type { WaitingCase } from './desk-case.store';

type Due = Pick<Case, 'id' | 'responseDueAt'>;

/** Where a case stands in these lists, for its cursor. */
export const placeByDueTime = ({ responseDueAt, id }: Due): CursorValue[] => [responseDueAt.toISOString(), id];

export const isPlaceByDueTime: IsPlace = ([dueAt, id, ...rest]) =>
  rest.length === 0 && isRowNumber([id ?? '']) && parseInstant(String(dueAt)) !== null;

const byDueTime = (a: Due, b: Due): number => a.responseDueAt.getTime() - b.responseDueAt.getTime() || a.id - b.id;

function afterPlace(query: SelectQueryBuilder<CaseRow>, after: readonly CursorValue[] | null): void {
  if (!after) return;
  const [dueAt, id] = after;
  query.andWhere('kase.responseDueAt >= :place AND (kase.responseDueAt > :place OR kase.id > :id)', {
    place: parseInstant(String(dueAt)),
    id,
  });
}

/** SQLite takes no more parts in one statement. */
const MOST_PARTS = 400;

/**
 * The numbers of the first cases of each queue, of all queues together no more than `most`. Each queue is read along
 * its part of the index; as one list of all queues, every case that waits would have to be sorted.
 */
async function firstWaiting(
  db: EntityManager,
  queues: readonly string[],
  { first, after }: Pick<PageRequest, 'first' | 'after'>,
  most: number,
): Promise<number[]> {
  const query = db
    .createQueryBuilder(CaseRow, 'kase')
    .select('kase.id', 'id')
    .addSelect('kase.responseDueAt', 'due')
    .useIndex('cases_waiting')
    .where('kase.queue = :queue AND kase.waiting = :waiting', { queue: '', waiting: true })
    .orderBy('kase.responseDueAt', 'ASC')
    .addOrderBy('kase.id', 'ASC')
    .limit(first);
  afterPlace(query, after);
  const [sql, [, ...rest]] = query.getQueryAndParameters() as [string, unknown[]];
  const found: number[] = [];
  for (let from = 0; from < queues.length; from += MOST_PARTS) {
    const some = queues.slice(from, from + MOST_PARTS);
    const parts = some.map(() => `SELECT * FROM (${sql}) part`).join(' UNION ALL ');
    const rows = (await db.query(
      `SELECT id FROM (${parts}) parts ORDER BY due, id LIMIT ${most}`,
      some.flatMap((queue) => [queue, ...rest]),
    )) as { id: number | string }[];
    found.push(...rows.map(({ id }) => Number(id)));
  }
  return found;
}

/** A page of what waits in these queues, with one more: of each case no more than anybody at its desk may know. */
export async function waitingPage(
  db: EntityManager,
  queues: readonly string[],
  { first, after }: PageRequest,
): Promise<WaitingCase[]> {
  const ids = await firstWaiting(db, queues, { first: first + 1, after }, first + 1);
  const rows: WaitingCase[] = await db.find(CaseRow, {
    select: {
      id: true,
      number: true,
      severity: true,
      supportHours: true,
      productVersionId: true,
      region: true,
      responseDueAt: true,
    },
    where: { id: In(ids) },
  });
  return rows.sort(byDueTime).slice(0, first + 1);
}

/** When the first answer is due that is due first, by queue; a queue in which nothing waits is not there. */
export async function oldestDueTimes(db: EntityManager, queues: readonly string[]): Promise<Map<string, Date>> {
  const ids = await firstWaiting(db, queues, { first: 1, after: null }, queues.length);
  const rows = await db.find(CaseRow, {
    select: { id: true, queue: true, responseDueAt: true },
    where: { id: In(ids) },
  });
  return new Map(rows.map(({ queue, responseDueAt }) => [queue, responseDueAt]));
}

/** How many cases wait, by queue; a queue in which nothing waits is not there. */
export async function countWaiting(db: EntityManager, queues: readonly string[]): Promise<Map<string, number>> {
  if (queues.length === 0) return new Map();
  const rows = await db
    .createQueryBuilder(CaseRow, 'kase')
    .select('kase.queue', 'queue')
    .addSelect('COUNT(*)', 'total')
    .where('kase.queue IN (:...queues) AND kase.waiting = :waiting', { queues, waiting: true })
    .groupBy('kase.queue')
    .getRawMany<{ queue: string; total: number | string }>();
  return new Map(rows.map(({ queue, total }) => [queue, Number(total)]));
}

function ownedBy(
  db: EntityManager,
  { signInId }: Viewer,
  state: CaseState | null | undefined,
): SelectQueryBuilder<CaseRow> {
  const query = db
    .createQueryBuilder(CaseRow, 'kase')
    .useIndex('cases_owner')
    .where('kase.ownerSignInId = :owner', { owner: signInId });
  if (state) query.andWhere(`kase.status ${state === 'CLOSED' ? '=' : '<>'} 'CLOSED'`);
  return query;
}

/** A page of the cases that the viewer owns, with one more; they are read as every case is, through the viewer. */
export async function ownedPage(
  db: EntityManager,
  viewer: Viewer,
  state: CaseState | null | undefined,
  { first, after }: PageRequest,
): Promise<Case[]> {
  const query = ownedBy(db, viewer, state)
    .select(['kase.id', 'kase.responseDueAt'])
    .orderBy('kase.responseDueAt', 'ASC')
    .addOrderBy('kase.id', 'ASC')
    .limit(first + 1);
  afterPlace(query, after);
  const ids = (await query.getMany()).map(({ id }) => id);
  return ids.length === 0 ? [] : (await findCases(db, viewer, ids)).sort(byDueTime);
}

export function countOwned(db: EntityManager, viewer: Viewer, state: CaseState | null | undefined): Promise<number> {
  return countUpTo(db, ownedBy(db, viewer, state));
}
