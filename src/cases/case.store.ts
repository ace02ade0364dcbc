/** Reads cases. Every read of a case takes the viewer first, and asks only for what the rule would let through. */
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { parseInstant } from '../platform/calendar';
import type { PageRequest } from '../platform/page';
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
  return entities.flatMap((row, index) => {
    const role = raw[index]?.viewerRole ?? null;
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
  UPDATED_AT: { column: 'link.updatedAt', place: (found: Case) => found.updatedAt.toISOString() },
  SUBMITTED_AT: { column: 'link.submittedAt', place: (found: Case) => found.submittedAt.toISOString() },
  SEVERITY: { column: 'link.severityRank', place: (found: Case) => SEVERITY_RANK[found.severity] },
} as const satisfies Record<CaseOrderField, { column: string; place: (found: Case) => string | number }>;

/** The cases in which the viewer is a contact, along the index of the order that is asked for. */
function listedFor(db: EntityManager, viewer: Viewer, filter: CaseFilter): SelectQueryBuilder<CaseRow> {
  const query = db
    .createQueryBuilder(CaseRow, 'kase')
    .innerJoin(CaseViewerRow, 'link', 'link.caseId = kase.id')
    .addSelect('link.role', 'viewerRole')
    .where('link.signInId = :viewer', { viewer: viewer.signInId });
  if (filter.state) query.andWhere('link.closed = :closed', { closed: filter.state === 'CLOSED' });
  if (filter.statuses?.length) query.andWhere('kase.status IN (:...statuses)', { statuses: filter.statuses });
  if (filter.severity?.length)
    query.andWhere('link.severityRank IN (:...ranks)', {
      ranks: filter.severity.map((severity) => SEVERITY_RANK[severity]),
    });
  if (filter.productVersionIds)
    query.andWhere('kase.productVersionId IN (:...versions)', { versions: [0, ...filter.productVersionIds] });
  if (filter.updatedSince) query.andWhere('link.updatedAt >= :since', { since: filter.updatedSince });
  filter.words?.forEach((word, index) => {
    query.andWhere(`kase.searchText LIKE :word${index} ESCAPE '!'`, {
      [`word${index}`]: `%${word.replace(/[!%_]/g, '!$&')}%`,
    });
  });
  return query;
}

export async function casePage(
  db: EntityManager,
  viewer: Viewer,
  filter: CaseFilter,
  order: CaseOrder,
  page: PageRequest,
): Promise<Case[]> {
  const { column } = SORT[order.field];
  const query = listedFor(db, viewer, filter)
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
  return run(query, viewer);
}

/** Where a case stands in an order, for its cursor. */
export function placeIn(order: CaseOrder): (found: Case) => (string | number)[] {
  return (found) => [SORT[order.field].place(found), found.id];
}

export function countCases(db: EntityManager, viewer: Viewer, filter: CaseFilter): Promise<number> {
  return listedFor(db, viewer, filter).getCount();
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
