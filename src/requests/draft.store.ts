/** Keeps drafts. Every read takes the viewer: a draft is its sign-in's own, and nobody else's. R25. */
import { In, IsNull, LessThanOrEqual, MoreThan, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { later, parseInstant } from '../platform/calendar';
import { locking } from '../platform/database';
import { isRowNumber, type IsPlace, type PageRequest } from '../platform/page';
import type { Draft, DraftContent } from './draft';
import { DRAFT_LIFE_MS, NOTHING_TYPED } from './draft.rules';
import { forgetOffers, sweepOffers } from './draft-offer.store';
import { DraftRow } from './draft.row';

export function toDraft({ id, version, content, createdAt, updatedAt, expiresAt }: DraftRow): Draft {
  const typed = { ...NOTHING_TYPED, ...(JSON.parse(content) as Partial<DraftContent>) };
  return { id, version, content: typed, createdAt, updatedAt, expiresAt };
}

/** The viewer's that are neither submitted nor expired, whether a sweep has come by or not. */
const open = ({ signInId }: Viewer, now: Date) => ({ signInId, caseId: IsNull(), expiresAt: MoreThan(now) });

export async function findDrafts(
  db: EntityManager,
  viewer: Viewer,
  now: Date,
  ids: readonly number[],
): Promise<Draft[]> {
  return (await db.findBy(DraftRow, { ...open(viewer, now), id: In([...ids]) })).map(toDraft);
}

export function countDrafts(db: EntityManager, viewer: Viewer, now: Date): Promise<number> {
  return db.countBy(DraftRow, open(viewer, now));
}

/** A page, the last change first. */
export async function draftPage(db: EntityManager, viewer: Viewer, now: Date, page: PageRequest): Promise<Draft[]> {
  const query: SelectQueryBuilder<DraftRow> = db
    .createQueryBuilder(DraftRow, 'draft')
    .where(open(viewer, now))
    .orderBy('draft.updatedAt', 'DESC')
    .addOrderBy('draft.id', 'DESC')
    .limit(page.first + 1);
  if (page.after) {
    const [at, id] = page.after;
    const place = parseInstant(String(at));
    query.andWhere('(draft.updatedAt <= :place AND (draft.updatedAt < :place OR draft.id < :id))', { place, id });
  }
  return (await query.getMany()).map(toDraft);
}

export const placeOfDraft = ({ updatedAt, id }: Draft): (string | number)[] => [updatedAt.toISOString(), id];

export const isPlaceOfDraft: IsPlace = ([at, id, ...rest]) =>
  rest.length === 0 && isRowNumber([id ?? '']) && parseInstant(String(at)) !== null;

export type LockedDraft =
  { kind: 'open'; draft: Draft } | { kind: 'submitted'; caseId: number } | { kind: 'not found' };

/** The draft as it is at this moment, locked until the transaction ends. */
export async function lockDraft(
  tx: EntityManager,
  owner: Pick<Viewer, 'signInId'>,
  id: number,
  now: Date,
): Promise<LockedDraft> {
  const where = { id, signInId: owner.signInId };
  const row = await tx.findOne(DraftRow, { where, ...locking(tx, 'pessimistic_write') });
  if (!row) return { kind: 'not found' };
  if (row.caseId !== null) return { kind: 'submitted', caseId: row.caseId };
  return row.expiresAt > now ? { kind: 'open', draft: toDraft(row) } : { kind: 'not found' };
}

/** Whether a file may be staged in it. The draft is locked, so that it is not submitted meanwhile. R59. */
export async function ownsDraft(tx: EntityManager, viewer: Viewer, id: number, now: Date): Promise<boolean> {
  return (await lockDraft(tx, viewer, id, now)).kind === 'open';
}

export const saved = (content: DraftContent, now: Date) => ({
  content: JSON.stringify(content),
  updatedAt: now,
  expiresAt: later(now, DRAFT_LIFE_MS),
});

export async function addDraft(tx: EntityManager, viewer: Viewer, content: DraftContent, now: Date): Promise<Draft> {
  const row = { ...saved(content, now), signInId: viewer.signInId, version: 1, createdAt: now, caseId: null };
  const inserted = await tx.insert(DraftRow, row);
  return toDraft({ ...row, id: (inserted.identifiers[0] as { id: number }).id });
}

/** Saves a draft that the caller has locked. */
export async function updateDraft(tx: EntityManager, draft: Draft, content: DraftContent, now: Date): Promise<Draft> {
  const changes = { ...saved(content, now), version: draft.version + 1 };
  await tx.update(DraftRow, { id: draft.id }, changes);
  return { ...draft, ...changes, content };
}

/**
 * Marks a draft as submitted; `false` if it was submitted, discarded or swept at that very moment. What was typed is in
 * the case from now on and nowhere else.
 */
export async function consumeDraft(tx: EntityManager, viewer: Viewer, id: number, caseId: number): Promise<boolean> {
  const where = { id, signInId: viewer.signInId, caseId: IsNull() };
  const { affected } = await tx.update(DraftRow, where, { caseId, content: '{}' });
  return affected === 1;
}

/** Removes a draft that the caller has locked. */
export async function removeDraft(tx: EntityManager, { id }: Draft): Promise<void> {
  await forgetOffers(tx, [id]);
  await tx.delete(DraftRow, { id, caseId: IsNull() });
}

/** Forgets the drafts that nobody has saved for 30 days, submitted ones too; their offers have ended before them. */
export async function sweepDrafts(db: EntityManager, now: Date): Promise<void> {
  await sweepOffers(db, now);
  await db.delete(DraftRow, { expiresAt: LessThanOrEqual(now) });
}

/** Those of the numbers that are no drafts any more: submitted, discarded or swept. */
export async function goneDrafts(db: EntityManager, ids: readonly number[]): Promise<number[]> {
  const rows = await db.find(DraftRow, { select: { id: true }, where: { id: In([...ids]), caseId: IsNull() } });
  const open = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !open.has(id));
}

/** Forgets the drafts that became these cases. Found first, so that nobody else's drafts are locked. R60. */
export async function eraseDrafts(tx: EntityManager, caseIds: readonly number[]): Promise<void> {
  const rows = await tx.find(DraftRow, { select: { id: true }, where: { caseId: In([...caseIds]) } });
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await forgetOffers(tx, ids);
  await tx.delete(DraftRow, { id: In(ids) });
}
