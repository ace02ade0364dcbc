/** Reads cases. Every read of a case takes the viewer first, and asks only for what the rule would let through. */
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { parseInstant } from '../platform/calendar';
import { NO_ROW } from '../platform/global-id';
import { isRowNumber, type IsPlace, type PageRequest } from '../platform/page';
import type { Case, CaseContact, ContactRole } from './case';
import { SEVERITY_RANK, type CaseFilter, type CaseOrder, type CaseOrderField } from './case-list';
import { CaseContactRow, CaseRow, CaseViewerRow } from './case.row';
import { visibilityOf } from './visibility.rules';

function toCase(row: CaseRow, viewerRole: ContactRole | null): Case {
  const { queue, region, country, timeZone, locale, opensAt, grounds, ...rest } = row;
  return {
    ...rest,
    viewerRole,
    routing: { queue, region, country, timeZone, locale, opensAt, grounds: JSON.parse(grounds) as never },
  };
}

/** Cases with this viewer's link to them, if there is one; `where` narrows to those that the viewer sees. */
function seenBy(db: EntityManager, viewer: Viewer): SelectQueryBuilder<CaseRow> {
  return db
    .createQueryBuilder(CaseRow, 'kase')
    .leftJoin(CaseViewerRow, 'link', 'link.caseId = kase.id AND link.signInId = :viewer', { viewer: viewer.signInId })
    .addSelect('link.role', 'viewerRole')
    .where('(link.signInId = :viewer OR kase.ownerSignInId = :viewer)');
}

async function run(query: SelectQueryBuilder<CaseRow>, viewer: Viewer): Promise<Case[]> {
  const { entities, raw } = await query.getRawAndEntities<{ viewerRole: ContactRole | null }>();
  return shown(
    entities.map((row, index) => ({ row, role: raw[index]?.viewerRole ?? null })),
    viewer,
  );
}

/** What the rule shows of the rows that were read. */
function shown(read: { row: CaseRow; role: ContactRole | null }[], viewer: Viewer): Case[] {
  return read.flatMap(({ row, role }) => {
    const audience = { contacts: new Set(role ? [viewer.signInId] : []), ownerSignInId: row.ownerSignInId };
    return visibilityOf(audience, viewer).kind === 'shown' ? [toCase(row, role)] : [];
  });
}

/** Those of the numbered cases that the viewer sees. */
export function findCases(db: EntityManager, viewer: Viewer, ids: readonly number[]): Promise<Case[]> {
  return run(seenBy(db, viewer).andWhere('kase.id IN (:...ids)', { ids }), viewer);
}

export async function findCaseByNumber(db: EntityManager, viewer: Viewer, number: string): Promise<Case | null> {
  const cases = await run(seenBy(db, viewer).andWhere('kase.number = :number', { number }), viewer);
  return cases[0] ?? null;
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
  filter.words?.forEach((word, index) => {
    query.andWhere(`kase.searchText LIKE :word${index} ESCAPE '!'`, {
      [`word${index}`]: `%${word.replace(/[!%_]/g, '!$&')}%`,
    });
  });
  return query;
}

const asksTheCase = ({ statuses, productVersionIds, words }: CaseFilter): boolean =>
  Boolean(statuses?.length || productVersionIds || words?.length);

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
  const query = linksOf(db, viewer, filter)
    .useIndex(index)
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
  if (asksTheCase(filter)) query.innerJoin(CaseRow, 'kase', 'kase.id = link.caseId');
  return Number((await query.getRawOne<{ total: number | string }>())?.total);
}

function toContact(row: CaseContactRow): CaseContact {
  const { id, caseId, role, firstName, lastName, email, phone, preferredMethod } = row;
  return { id, caseId, role, firstName, lastName, email, phone, preferredMethod };
}

/** The contacts of cases that the caller has read through a viewer, the primary contact first. */
export async function contactsOf(db: EntityManager, seen: readonly Pick<Case, 'id'>[]): Promise<CaseContact[]> {
  const rows = await db.find(CaseContactRow, { where: { caseId: In(seen.map(({ id }) => id)) }, order: { id: 'ASC' } });
  return rows.map(toContact);
}

/** Those of the numbered contacts whose case the viewer sees. */
export async function findContacts(db: EntityManager, viewer: Viewer, ids: readonly number[]): Promise<CaseContact[]> {
  const rows = await db
    .createQueryBuilder(CaseContactRow, 'contact')
    .innerJoin(CaseRow, 'kase', 'kase.id = contact.caseId')
    .leftJoin(CaseViewerRow, 'link', 'link.caseId = kase.id AND link.signInId = :viewer', { viewer: viewer.signInId })
    .where('(link.signInId = :viewer OR kase.ownerSignInId = :viewer)')
    .andWhere('contact.id IN (:...ids)', { ids })
    .getMany();
  return rows.map(toContact);
}
