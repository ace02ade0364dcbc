/** Lists the cases of a viewer: pages along the index of their order, counts, and what a search finds. R48, R54. */
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { parseInstant } from '../platform/calendar';
import { NO_ROW } from '../platform/global-id';
import { isRowNumber, type CursorValue, type IsPlace, type PageRequest } from '../platform/page';
import type { Case } from './case';
import { SEVERITY_RANK, type CaseFilter, type CaseOrder, type CaseOrderField } from './case-list';
import { CaseRow, CaseViewerRow } from './case.row';
import { shown } from './case.store';
import { countWithWords, padded, rareIds, searchedIds } from './case-search.store';

interface Sorting {
  column: string;
  index: string;
  place: (found: Case) => CursorValue;
}

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
} as const satisfies Record<CaseOrderField, Sorting>;

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
  const along = (after: CursorValue[] | null) => alongOrder(linksOf(db, viewer, filter), order, after);
  const query = along(page.after).limit(page.first + 1);
  if (filter.terms) {
    const found = await searchedIds(db, filter.terms, page.first + 1, {
      after: (place) => placed(along(place ?? page.after), order, asksTheCase(filter)),
      placeOf: ({ place, id }) => [placeOf(place), Number(id)],
      direction: order.direction,
    });
    query.andWhere('link.caseId IN (:...found)', { found: padded(found) });
  } else query.useIndex(SORT[order.field].index);
  const links = (await query
    .innerJoinAndMapOne('link.kase', CaseRow, 'kase', 'kase.id = link.caseId')
    .getMany()) as (CaseViewerRow & { kase: CaseRow })[];
  return shown(
    links.map((link) => ({ row: link.kase, role: link.role })),
    viewer,
  );
}

/** The links after a place in an order, in that order. */
function alongOrder(query: Listing, order: CaseOrder, after: CursorValue[] | null): Listing {
  const { column } = SORT[order.field];
  query.orderBy(column, order.direction).addOrderBy('link.caseId', order.direction);
  if (!after) return query;
  const [value, id] = after;
  const beyond = order.direction === 'ASC' ? '>' : '<';
  const place = order.field === 'SEVERITY' ? value : parseInstant(String(value));
  return query.andWhere(`${column} ${beyond}= :place AND (${column} ${beyond} :place OR link.caseId ${beyond} :id)`, {
    place,
    id,
  });
}

/** A raw moment is a text without its zone from SQLite, and a Date from MariaDB. */
function placeOf(value: string | number | Date): CursorValue {
  if (typeof value === 'string') return `${value.replace(' ', 'T')}Z`;
  return typeof value === 'number' ? value : value.toISOString();
}

/** The cases along an order, with where each stands in it. */
function placed(query: Listing, { field }: CaseOrder, joined: boolean): Listing {
  const { index, column } = SORT[field];
  if (joined) query.innerJoin(CaseRow, 'kase', 'kase.id = link.caseId');
  return query.useIndex(index).select('link.caseId', 'id').addSelect(column, 'place');
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
  const listing = () => {
    const query = linksOf(db, viewer, filter);
    return asksTheCase(filter) ? query.innerJoin(CaseRow, 'kase', 'kase.id = link.caseId') : query;
  };
  if (!filter.terms) return count(listing());
  const rare = await rareIds(db, filter.terms);
  if (rare) return count(listing().andWhere('link.caseId IN (:...rare)', { rare }));
  return countWithWords(listing().select('link.caseId', 'id'), filter.terms);
}

async function count(query: Listing): Promise<number> {
  return Number((await query.select('COUNT(*)', 'total').getRawOne<{ total: number | string }>())?.total);
}
