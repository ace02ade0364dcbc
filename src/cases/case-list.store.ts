/** Lists the cases of a viewer: pages along the index of their order, counts, and what a search finds. R48, R54. */
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { parseInstant } from '../platform/calendar';
import { NO_ROW } from '../platform/global-id';
import { isRowNumber, type IsPlace, type PageRequest } from '../platform/page';
import { afterPrefix } from '../platform/search-terms.rules';
import type { Case } from './case';
import { SEVERITY_RANK, type CaseFilter, type CaseOrder, type CaseOrderField } from './case-list';
import { CaseRow, CaseViewerRow } from './case.row';
import { shown } from './case.store';
import { casesWithTerm } from './case-words.store';

const SORT = {
  UPDATED_AT: {
    column: 'link.updatedAt',
    index: 'case_viewers_updated',
    place: (found: Case) => found.updatedAt.toISOString(),
  },
  SUBMITTED_AT: {
    column: 'link.submittedAt',
    index: 'case_viewers_submitted',
    place: (found: Case) => found.submittedAt.toISOString(),
  },
  SEVERITY: {
    column: 'link.severityRank',
    index: 'case_viewers_severity',
    place: (found: Case) => SEVERITY_RANK[found.severity],
  },
} as const satisfies Record<CaseOrderField, { column: string; index: string; place: (found: Case) => string | number }>;

type Listing = SelectQueryBuilder<CaseViewerRow>;

/** The links of the viewer that a filter lets through; what only the case itself knows is asked of `kase`. */
function linksOf(db: EntityManager, viewer: Viewer, filter: CaseFilter): Listing {
  const query = db
    .createQueryBuilder(CaseViewerRow, 'link')
    .where('link.signInId = :viewer', { viewer: viewer.signInId });
  if (filter.state) query.andWhere('link.closed = :closed', { closed: filter.state === 'CLOSED' });
  if (filter.severity?.length)
    query.andWhere('link.severityRank IN (:...ranks)', {
      ranks: filter.severity.map((severity) => SEVERITY_RANK[severity]),
    });
  if (filter.updatedSince) query.andWhere('link.updatedAt >= :since', { since: filter.updatedSince });
  if (filter.statuses?.length) query.andWhere('kase.status IN (:...statuses)', { statuses: filter.statuses });
  if (filter.productVersionIds)
    query.andWhere('kase.productVersionId IN (:...versions)', { versions: [NO_ROW, ...filter.productVersionIds] });
  return query;
}

const asksTheCase = ({ statuses, productVersionIds }: CaseFilter): boolean =>
  Boolean(statuses?.length || productVersionIds);

/** Rarer words are looked up first and say which cases are asked about; of more the list itself is read along. */
const RARE = 1000;

/**
 * Narrows the links to those whose cases have every word. A word that few cases have names them, whoever's they are;
 * the links then say which of them are the viewer's. A word that many have is asked of each case as the list is read.
 * `rare` tells which of the two it was; null where nothing is found.
 */
async function narrow(db: EntityManager, query: Listing, terms: readonly string[]): Promise<{ rare: boolean } | null> {
  if (terms.length === 0) return null;
  const candidates: { ids: Set<number> | null } = { ids: null };
  for (const [index, term] of terms.entries()) {
    const found = await casesWithTerm(db, term, RARE);
    if (found === null) {
      const word = { [`from${index}`]: term, [`to${index}`]: afterPrefix(term) };
      query.andWhere(
        `EXISTS (SELECT 1 FROM case_words w WHERE w.case_id = link.caseId AND w.word BETWEEN :from${index} AND :to${index})`,
        word,
      );
      continue;
    }
    const { ids } = candidates;
    candidates.ids = new Set(ids ? found.filter((id) => ids.has(id)) : found);
    if (candidates.ids.size === 0) return null;
  }
  if (candidates.ids) query.andWhere('link.caseId IN (:...candidates)', { candidates: [...candidates.ids] });
  return { rare: candidates.ids !== null };
}

/**
 * One page along the index of its order. The index is named, since MariaDB otherwise finds the viewer in it and then
 * reads all rows before the cursor.
 */
export async function casePage(
  db: EntityManager,
  viewer: Viewer,
  filter: CaseFilter,
  order: CaseOrder,
  page: PageRequest,
): Promise<Case[]> {
  const { column, index } = SORT[order.field];
  const query = linksOf(db, viewer, filter);
  const narrowed = filter.terms ? await narrow(db, query, filter.terms) : { rare: false };
  if (!narrowed) return [];
  if (!narrowed.rare) query.useIndex(index);
  query
    .innerJoinAndMapOne('link.kase', CaseRow, 'kase', 'kase.id = link.caseId')
    .orderBy(column, order.direction)
    .addOrderBy('link.caseId', order.direction)
    .limit(page.first + 1);
  if (page.after) {
    const [value, id] = page.after;
    const beyond = order.direction === 'ASC' ? '>' : '<';
    const place = order.field === 'SEVERITY' ? value : parseInstant(String(value));
    query.andWhere(`${column} ${beyond}= :place AND (${column} ${beyond} :place OR link.caseId ${beyond} :id)`, {
      place,
      id,
    });
  }
  const links = (await query.getMany()) as (CaseViewerRow & { kase: CaseRow })[];
  return shown(
    links.map((link) => ({ row: link.kase, role: link.role })),
    viewer,
  );
}

/** Whether a cursor names a place in an order: the value that decides, and the case. */
export function isPlaceIn({ field }: CaseOrder): IsPlace {
  return ([value, id, ...rest]) =>
    rest.length === 0 &&
    isRowNumber([id ?? '']) &&
    (field === 'SEVERITY' ? typeof value === 'number' : parseInstant(String(value)) !== null);
}

/** Where a case stands in an order, for its cursor. */
export function placeIn(order: CaseOrder): (found: Case) => (string | number)[] {
  return (found) => [SORT[order.field].place(found), found.id];
}

export async function countCases(db: EntityManager, viewer: Viewer, filter: CaseFilter): Promise<number> {
  const query = linksOf(db, viewer, filter).select('COUNT(*)', 'total');
  if (filter.terms && !(await narrow(db, query, filter.terms))) return 0;
  if (asksTheCase(filter)) query.innerJoin(CaseRow, 'kase', 'kase.id = link.caseId');
  return Number((await query.getRawOne<{ total: number | string }>())?.total);
}
