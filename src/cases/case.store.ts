/** Reads cases. Every read of a case takes the viewer first, and asks only for what the rule would let through. */
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { locking } from '../platform/database';
import type { Case, CaseContact, ContactRole } from './case';
import { CaseContactRow, CaseRow, CaseViewerRow } from './case.row';
import { visibilityOf } from './visibility.rules';

export function toCase(row: CaseRow, viewerRole: ContactRole | null): Case {
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
export function shown(read: { row: CaseRow; role: ContactRole | null }[], viewer: Viewer): Case[] {
  return read.flatMap(({ row, role }) => {
    const audience = { contacts: new Set(role ? [viewer.signInId] : []), ownerSignInId: row.ownerSignInId };
    return visibilityOf(audience, viewer).kind === 'shown' ? [toCase(row, role)] : [];
  });
}

/** Those of the numbered cases that the viewer sees. */
export function findCases(db: EntityManager, viewer: Viewer, ids: readonly number[]): Promise<Case[]> {
  return run(seenBy(db, viewer).andWhere('kase.id IN (:...ids)', { ids }), viewer);
}

/** The case if the viewer sees it, locked until the transaction ends and as it is at this moment. */
export async function lockCase(tx: EntityManager, viewer: Viewer, id: number): Promise<Case | null> {
  const query = seenBy(tx, viewer).andWhere('kase.id = :id', { id });
  const { lock } = locking(tx, 'pessimistic_write');
  return (await run(lock ? query.setLock(lock.mode) : query, viewer))[0] ?? null;
}

export async function findCaseByNumber(db: EntityManager, viewer: Viewer, number: string): Promise<Case | null> {
  return (await findCasesByNumber(db, viewer, [number]))[0] ?? null;
}

export function findCasesByNumber(db: EntityManager, viewer: Viewer, numbers: readonly string[]): Promise<Case[]> {
  return run(seenBy(db, viewer).andWhere('kase.number IN (:...numbers)', { numbers }), viewer);
}

function toContact(row: CaseContactRow): CaseContact {
  const { emailFolded: _, addedAt: __, ...contact } = row;
  return contact;
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
