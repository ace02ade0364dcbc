/** Counts what came of articles, for the operator. */
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Day } from '../platform/calendar';
import type { SelfHelpEvent } from './article';
import { SelfHelpEventRow } from './event.row';

/** Days inclusive; null for no bound. */
export interface Period {
  readonly since: Day | null;
  readonly until: Day | null;
  /** Null for every version of every product. */
  readonly versionIds: readonly number[] | null;
}

export interface EventCount {
  readonly articleId: number;
  readonly event: SelfHelpEvent;
  readonly times: number;
  readonly draftsClosed: number;
}

function events(db: EntityManager, { since, until, versionIds }: Period): SelectQueryBuilder<SelfHelpEventRow> {
  const query = db.createQueryBuilder(SelfHelpEventRow, 'event').where('1 = 1');
  if (since) query.andWhere('event.day >= :since', { since });
  if (until) query.andWhere('event.day <= :until', { until });
  // A product without versions has no events either: no row has the number 0.
  if (versionIds) query.andWhere('event.productVersionId IN (:...ids)', { ids: [0, ...versionIds] });
  return query;
}

/** One for each article and event that there were. */
export async function countByArticle(db: EntityManager, period: Period): Promise<EventCount[]> {
  const rows = await events(db, period)
    .select('event.articleId', 'articleId')
    .addSelect('event.event', 'event')
    .addSelect('COUNT(*)', 'times')
    .addSelect('SUM(CASE WHEN event.draftClosed THEN 1 ELSE 0 END)', 'closed')
    .groupBy('event.articleId')
    .addGroupBy('event.event')
    .getRawMany<{ articleId: number; event: SelfHelpEvent; times: number; closed: number }>();
  return rows.map(({ closed, times, ...row }) => ({ ...row, times: Number(times), draftsClosed: Number(closed) }));
}

/** How many drafts had articles beside them, and how many of these were closed for one. */
export async function countDrafts(db: EntityManager, period: Period): Promise<{ shown: number; closed: number }> {
  const row = await events(db, period)
    .select('COUNT(DISTINCT event.draftId)', 'shown')
    .addSelect('COUNT(DISTINCT CASE WHEN event.draftClosed THEN event.draftId END)', 'closed')
    .getRawOne<{ shown: number; closed: number }>();
  return { shown: Number(row?.shown ?? 0), closed: Number(row?.closed ?? 0) };
}
