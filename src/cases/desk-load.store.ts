/** How much there is to do, in numbers alone: what supervisors see. R48. */
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { CaseStatus } from './case';
import { CaseRow } from './case.row';

/** Of cases whose first answer is still owed, while their clock runs. R41, R63. */
export interface Pressing {
  readonly queue: string;
  readonly dueSoon: number;
  readonly breached: number;
}

export interface OwnedLoad extends Pressing {
  readonly ownerSignInId: number;
  readonly owned: number;
}

/** The due times that press: those before `now` are missed, those up to `soon` are close. */
export interface Moments {
  readonly now: Date;
  readonly soon: Date;
}

const OWED = "kase.respondedAt IS NULL AND kase.status <> 'WAITING_FOR_CUSTOMER'";
const sumOf = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

function countPressing(query: SelectQueryBuilder<CaseRow>, { now, soon }: Moments): SelectQueryBuilder<CaseRow> {
  return query
    .select('kase.queue', 'queue')
    .addSelect(sumOf(`${OWED} AND kase.responseDueAt < :now`), 'breached')
    .addSelect(sumOf(`${OWED} AND kase.responseDueAt >= :now AND kase.responseDueAt <= :soon`), 'dueSoon')
    .setParameters({ now, soon })
    .groupBy('kase.queue');
}

interface Raw {
  queue: string;
  dueSoon: number | string;
  breached: number | string;
}

/** What presses among the cases that wait in these queues; a queue without any is not there. */
export async function pressingCases(
  db: EntityManager,
  queues: readonly string[],
  moments: Moments,
): Promise<Pressing[]> {
  if (queues.length === 0) return [];
  const rows = await countPressing(db.createQueryBuilder(CaseRow, 'kase'), moments)
    .where('kase.queue IN (:...queues) AND kase.waiting = :waiting', { queues, waiting: true })
    .andWhere('kase.responseDueAt <= :soon')
    .getRawMany<Raw>();
  return rows.map(({ queue, dueSoon, breached }) => ({ queue, dueSoon: Number(dueSoon), breached: Number(breached) }));
}

/** A case that somebody has taken is NEW no longer: all that wait are left aside by the index of this. R63. */
const UNDER_WAY: CaseStatus[] = ['IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED'];

/** The open cases of all owners, by queue and owner. */
export async function ownedLoads(db: EntityManager, moments: Moments): Promise<OwnedLoad[]> {
  const rows = await countPressing(db.createQueryBuilder(CaseRow, 'kase'), moments)
    .addSelect('kase.ownerSignInId', 'owner')
    .addSelect('COUNT(*)', 'owned')
    .where('kase.status IN (:...statuses) AND kase.ownerSignInId IS NOT NULL', { statuses: UNDER_WAY })
    .addGroupBy('kase.ownerSignInId')
    .getRawMany<Raw & { owner: number; owned: number | string }>();
  return rows.map(({ queue, dueSoon, breached, owner, owned }) => ({
    queue,
    ownerSignInId: Number(owner),
    owned: Number(owned),
    dueSoon: Number(dueSoon),
    breached: Number(breached),
  }));
}
