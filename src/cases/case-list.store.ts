/** Lists the cases of a viewer: pages along the index of their order, and what a search finds. R48, R54. */
import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../catalog/catalogue';
import type { Viewer } from '../identity/viewer';
import { isoText, parseInstant } from '../platform/calendar';
import { NO_ROW } from '../platform/global-id';
import { isRowNumber, type CursorValue, type IsPlace, type PageRequest } from '../platform/page';
import { isEmbedded, places, readCells, type Value } from '../platform/read-rows';
import type { AskedOfCase, Case, CasePart } from './case';
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
  const { state, severity, updatedSince, statuses, productVersionIds } = filter;
  if (state) must('link.closed = ?', state === 'CLOSED');
  if (severity?.length)
    must(`link.severity_rank IN (${places(severity.length)})`, ...severity.map((each) => SEVERITY_RANK[each]));
  if (updatedSince) must('link.updated_at >= ?', updatedSince);
  if (statuses?.length) must(`kase.status IN (${places(statuses.length)})`, ...statuses);
  if (productVersionIds)
    must(`kase.product_version_id IN (${places(productVersionIds.length + 1)})`, NO_ROW, ...productVersionIds);
  return { sql: all.join(' AND '), values };
}

const CASE_OF_LINK = 'INNER JOIN cases kase ON kase.id = link.case_id';

/** The join with the cases, where a filter asks something of them. */
export const askedOfCase = ({ statuses, productVersionIds }: CaseFilter): string =>
  statuses?.length || productVersionIds ? CASE_OF_LINK : '';

/** The index is named, since MariaDB otherwise finds the viewer in it and then reads all rows before the cursor. */
const along = (db: EntityManager, { field }: CaseOrder): string =>
  `case_viewers link${isEmbedded(db) ? '' : ` USE INDEX (${SORT[field].index})`}`;

/** The condition for what comes after a place in an order. */
function beyond({ field, direction }: CaseOrder, after: readonly CursorValue[] | null): Statement {
  if (!after) return { sql: '', values: [] };
  const { column } = SORT[field];
  const [value, id] = after;
  const place = (field === 'SEVERITY' ? value : parseInstant(String(value))) as Value;
  const than = direction === 'ASC' ? '>' : '<';
  return {
    sql: ` AND ${column} ${than}= ? AND (${column} ${than} ? OR link.case_id ${than} ?)`,
    values: [place, place, id as Value],
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
  const after = beyond(order, page.after);
  const found = filter.terms ? await searched(db, viewer, filter, order, page) : null;
  const sql = pageText(db, shape, order, where.sql + after.sql, found?.length ?? 0);
  const values = [
    ...(shape.joins ? [viewer.signInId] : []),
    ...where.values,
    ...after.values,
    ...(found ?? []),
    page.first + 1,
  ];
  return shape.shown(db, viewer, catalogue, await readCells(db, sql, values));
}

function pageText(db: EntityManager, shape: CaseShape, order: CaseOrder, where: string, found: number): string {
  const links = found ? 'case_viewers link' : along(db, order);
  const among = found ? ` AND link.case_id IN (${places(found)})` : '';
  return `SELECT ${shape.columns} FROM ${links} ${CASE_OF_LINK} ${shape.joins} WHERE ${where}${among} ${inOrder(order)} LIMIT ?`;
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
    const after = beyond(order, place ?? page.after);
    return {
      sql: `SELECT link.case_id AS id, ${SORT[order.field].column} AS place FROM ${along(db, order)} ${askedOfCase(filter)} WHERE ${where.sql}${after.sql} ${inOrder(order)}`,
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
