/** Cases whose first answer is watched for. R41. */
import { LessThan, LessThanOrEqual, type EntityManager } from 'typeorm';
import { CaseRow, CaseViewerRow } from './case.row';

export interface DueCase {
  id: number;
  queue: string;
  responseDueAt: Date;
}

/** Unanswered cases that are late and were not told of, and those due by `soon` that were not warned of. */
export function dueCases(db: EntityManager, now: Date, soon: Date, most: number): Promise<DueCase[]> {
  const watched = { clockWatched: true };
  return db.find(CaseRow, {
    select: { id: true, queue: true, responseDueAt: true },
    where: [
      { ...watched, responseDueAt: LessThan(now) },
      { ...watched, responseDueAt: LessThanOrEqual(soon), clockAlert: 'NONE' },
    ],
    order: { responseDueAt: 'ASC' },
    take: most,
  });
}

/** Claims the telling; `false` where the case moved on or another process tells. Late cases are watched no longer. */
export async function alertCase(
  tx: EntityManager,
  id: number,
  responseDueAt: Date,
  alert: 'DUE_SOON' | 'BREACHED',
  now: Date,
): Promise<boolean> {
  const from = alert === 'DUE_SOON' ? { clockAlert: 'NONE' as const } : {};
  const { affected } = await tx.update(
    CaseRow,
    { id, clockWatched: true, responseDueAt: responseDueAt, ...from },
    { clockAlert: alert, clockWatched: alert === 'DUE_SOON', updatedAt: now },
  );
  if (affected !== 1) return false;
  await tx.update(CaseViewerRow, { caseId: id }, { updatedAt: now });
  return true;
}
