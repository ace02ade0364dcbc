/** Lists the cases of a viewer: pages along the index of their order, and what a search finds. R48, R54. */
import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../catalog/catalogue';
import type { Viewer } from '../identity/viewer';
import { isoText, parseInstant } from '../platform/calendar';
import { NO_ROW } from '../platform/global-id';
import { isRowNumber, type CursorValue, type IsPlace, type PageRequest } from '../platform/page';
import { isEmbedded, places, readCells, type Value } from '../platform/read-rows';
import type { AskedOfCase, Case, CasePart, CaseStatus } from './case';
import { SEVERITY_RANK, type CaseFilter, type CaseOrder, type CaseOrderField } from './case-list';
import { padded, searchedIds, type Statement } from './case-search.store';
import { shapeOf, type CaseShape } from './case-shape.store';

interface Sorting {
  column: string;
  index: string;
  /** What of a case says where it stands. */
  part: CasePart;
  place: (found: Case) => CursorValue;
}

const SORT = {
  UPDATED_AT: {
    column: 'link.updated_at',
    index: 'case_viewers_updated',
    part: 'updatedAt',
    place: (found: Case) => isoText(found.updatedAt),
  },
  SUBMITTED_AT: {
    column: 'link.submitted_at',
    index: 'case_viewers_submitted',
    part: 'submittedAt',
    place: (found: Case) => isoText(found.submittedAt),
  },
  SEVERITY: {
    column: 'link.severity_rank',
    index: 'case_viewers_severity',
    part: 'severity',
    place: (found: Case) => SEVERITY_RANK[found.severity],
  },
} as const satisfies Record<CaseOrderField, Sorting>;

/** The links of the viewer that a filter lets through; what only the case itself knows is asked of `kase`. */
export function conditions(viewer: Viewer, filter: CaseFilter): Statement {
  const all = ['link.sign_in_id = ?'];
  const values: Value[] = [viewer.signInId];
  const must = (condition: string, ...more: Value[]) => {
    all.push(condition);
    values.push(...more);
  };
  const { severity, updatedSince, productVersionIds } = filter;
  const statuses = statusesToAsk(filter);
  const closed = closedOf(filter);
  if (closed !== null) must('link.closed = ?', closed);
  if (severity?.length)
    must(`link.severity_rank IN (${places(severity.length)})`, ...severity.map((each) => SEVERITY_RANK[each]));
  if (updatedSince) must('link.updated_at >= ?', updatedSince);
  if (statuses.length) must(`kase.status IN (${places(statuses.length)})`, ...statuses);
  if (productVersionIds)
    must(`kase.product_version_id IN (${places(productVersionIds.length + 1)})`, NO_ROW, ...productVersionIds);
  return { sql: all.join(' AND '), values };
}

/** Whether only closed or only open cases can be meant; null where both can. The links know it, and an index has it. */
export function closedOf({ state, statuses }: CaseFilter): boolean | null {
  if (state) return state === 'CLOSED';
  if (!statuses?.length) return null;
  const closed = statuses.filter((status) => status === 'CLOSED').length;
  return closed === 0 ? false : closed === statuses.length ? true : null;
}

/** The statuses that have to be asked of cases: that one is closed its link says as well. */
function statusesToAsk(filter: CaseFilter): CaseStatus[] {
  const statuses = filter.statuses ?? [];
  return closedOf(filter) && statuses.every((status) => status === 'CLOSED') ? [] : statuses;
}

const CASE_OF_LINK = 'INNER JOIN cases kase ON kase.id = link.case_id';

/** The join with the cases, where a filter asks something of them. */
export const askedOfCase = (filter: CaseFilter): string =>
  statusesToAsk(filter).length || filter.productVersionIds ? CASE_OF_LINK : '';

/** The index is named, since MariaDB otherwise finds the viewer in it and then reads all rows before the cursor. */
function along(db: EntityManager, { field }: CaseOrder, filter: CaseFilter): string {
  const index = field === 'UPDATED_AT' && closedOf(filter) !== null ? 'case_viewers_closed' : SORT[field].index;
  return `case_viewers link${isEmbedded(db) ? '' : ` USE INDEX (${index})`}`;
}

/**
 * The condition for what comes after a place in an order. Each engine is asked in the form in which it begins to read
 * at that very place, however many cases share what decides the order.
 */
function beyond(db: EntityManager, { field, direction }: CaseOrder, after: readonly CursorValue[] | null): Statement {
  if (!after) return { sql: '', values: [] };
  const { column } = SORT[field];
  const [value, id] = after as [CursorValue, number];
  const place = field === 'SEVERITY' ? value : (parseInstant(String(value)) as Value);
  const than = direction === 'ASC' ? '>' : '<';
  if (isEmbedded(db)) return { sql: ` AND (${column}, link.case_id) ${than} (?, ?)`, values: [place, id] };
  return {
    sql: ` AND (${column} ${than} ? OR (${column} = ? AND link.case_id ${than} ?))`,
    values: [place, place, id],
  };
}

const inOrder = ({ field, direction }: CaseOrder): string =>
  `ORDER BY ${SORT[field].column} ${direction}, link.case_id ${direction}`;

/** A page along the index of its order, with one more. */
export async function casePage(
  db: EntityManager,
  { viewer, catalogue }: { viewer: Viewer; catalogue: Catalogue },
  filter: CaseFilter,
  order: CaseOrder,
  page: PageRequest,
  asked: AskedOfCase,
): Promise<Case[]> {
  const shape = shapeOf(asked, SORT[order.field].part);
  const where = conditions(viewer, filter);
  const after = beyond(db, order, page.after);
  const found = filter.terms ? await searched(db, viewer, filter, order, page) : null;
  const links = found ? 'case_viewers link' : along(db, order, filter);
  const among = found ? ` AND link.case_id IN (${places(found.length)})` : '';
  const sql = pageText(links, shape, order, where.sql + after.sql + among);
  const values = [
    ...(shape.joins ? [viewer.signInId] : []),
    ...where.values,
    ...after.values,
    ...(found ?? []),
    page.first + 1,
  ];
  return shape.shown(db, viewer, catalogue, await readCells(db, sql, values));
}

function pageText(links: string, shape: CaseShape, order: CaseOrder, where: string): string {
  return `SELECT ${shape.columns} FROM ${links} ${CASE_OF_LINK} ${shape.joins} WHERE ${where} ${inOrder(order)} LIMIT ?`;
}

/** The cases that a page of what a search finds is among. */
async function searched(
  db: EntityManager,
  viewer: Viewer,
  filter: CaseFilter,
  order: CaseOrder,
  page: PageRequest,
): Promise<number[]> {
  const where = conditions(viewer, filter);
  const list = (place: CursorValue[] | null): Statement => {
    const after = beyond(db, order, place ?? page.after);
    return {
      sql: `SELECT link.case_id AS id, ${SORT[order.field].column} AS place FROM ${along(db, order, filter)} ${askedOfCase(filter)} WHERE ${where.sql}${after.sql} ${inOrder(order)}`,
      values: [...where.values, ...after.values],
    };
  };
  const { direction } = order;
  const ids = await searchedIds(db, filter.terms ?? [], page.first + 1, {
    after: list,
    placeOf: ({ place, id }) => [placeOf(place), Number(id)],
    direction,
  });
  return padded(ids);
}

/** A raw moment is a text without its zone from SQLite, and a Date from MariaDB. */
function placeOf(value: string | number | Date): CursorValue {
  if (typeof value === 'string') return `${value.replace(' ', 'T')}Z`;
  return typeof value === 'number' ? value : value.toISOString();
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
