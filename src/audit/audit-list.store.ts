/** Reads the audit log for operators, the newest first. */
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { countUpTo } from '../platform/count-rows';
import type { PageRequest } from '../platform/page';
import type { AuditAction, AuditEntry, AuditTarget } from './audit-entry';
import { AuditEntryRow } from './audit-entry.row';
import { toEntry } from './chain.store';
import { CASE, OF_CASES } from './shown-entry.rules';

/** What is null or absent narrows nothing. */
export interface AuditFilter {
  readonly action?: AuditAction | null;
  readonly actorSignInId?: number | null;
  readonly target?: Partial<AuditTarget> | null;
  /** The first moment, and the one before which they end. */
  readonly since?: Date | null;
  readonly until?: Date | null;
}

/** As `isOfCase` says it. What is quoted in a reason is escaped there, and is not taken for it. */
const OF_A_CASE = `(entry.targetType = '${CASE}' OR (entry.action = 'UNITS_MOVED' AND (${OF_CASES.map(
  (kind) => `entry.facts LIKE '%"kind":"${kind}"%'`,
).join(' OR ')})))`;

export async function entriesPage(db: EntityManager, filter: AuditFilter, page: PageRequest): Promise<AuditEntry[]> {
  const query = filtered(db, filter)
    .orderBy('entry.id', 'DESC')
    .limit(page.first + 1);
  if (page.after) query.andWhere('entry.id < :after', { after: page.after[0] });
  return (await query.getMany()).map(toEntry);
}

export function countEntries(db: EntityManager, filter: AuditFilter): Promise<number> {
  return countUpTo(db, filtered(db, filter));
}

function filtered(
  db: EntityManager,
  { action, actorSignInId, target, since, until }: AuditFilter,
): SelectQueryBuilder<AuditEntryRow> {
  const query = db.createQueryBuilder(AuditEntryRow, 'entry').where('1 = 1');
  const only = (condition: string, values: Record<string, unknown>) => {
    if (Object.values(values).every((value) => value !== null && value !== undefined))
      query.andWhere(condition, values);
  };
  only('entry.action = :action', { action });
  // Who filters by what is not shown would learn it all the same. R48.
  only(`entry.actorSignInId = :actorSignInId AND NOT ${OF_A_CASE}`, { actorSignInId });
  only('entry.targetType = :targetType', { targetType: target?.type });
  only(`entry.targetId = :targetId AND entry.targetType <> '${CASE}'`, { targetId: target?.id });
  only('entry.at >= :since', { since });
  only('entry.at < :until', { until });
  return query;
}
