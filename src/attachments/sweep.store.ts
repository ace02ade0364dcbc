/** Rows of files that go. The row is marked first, then its bytes go, then the row: what is cut short is found again. */
import { In, IsNull, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import { readInBatches } from '../platform/in-order';
import type { Attachment } from './attachment';
import { AttachmentRow } from './attachment.row';
import { LONG_AGO } from './upload.rules';

/** Marks a file as gone, if it still is where it was and as it was. */
export async function markGone(
  db: EntityManager,
  { id, caseId, state }: Pick<Attachment, 'id' | 'caseId' | 'state'>,
): Promise<boolean> {
  const query = db
    .createQueryBuilder()
    .update(AttachmentRow)
    .set({ expiresAt: LONG_AGO })
    .where('id = :id AND state = :state', { id, state });
  const { affected } = await (
    caseId === null ? query.andWhere('case_id IS NULL') : query.andWhere('case_id = :caseId', { caseId })
  ).execute();
  return affected === 1;
}

/** Marks the files of a draft that goes, and gives them; its caller has locked it, so that no more are staged in it. */
export async function markDraftGone(tx: EntityManager, draftId: number): Promise<Attachment[]> {
  const gone: Attachment[] = [];
  for (const file of await tx.findBy(AttachmentRow, { draftId, caseId: IsNull() })) {
    // A message may have taken it at this very moment.
    const { affected } = await tx.update(AttachmentRow, { id: file.id, caseId: IsNull() }, { expiresAt: LONG_AGO });
    if (affected === 1) gone.push(file);
  }
  return gone;
}

/** Marks one that is past its time; false where somebody has attached it at this very moment. */
export async function markExpired(db: EntityManager, id: number, now: Date): Promise<boolean> {
  const { affected } = await db.update(AttachmentRow, { id, expiresAt: LessThanOrEqual(now) }, { expiresAt: LONG_AGO });
  return affected === 1;
}

/** The row of a file whose bytes are gone. */
export async function forgetRow(db: EntityManager, id: number): Promise<void> {
  await db.delete(AttachmentRow, { id, expiresAt: LessThanOrEqual(LONG_AGO) });
}

/** Files that are past their time, after a number. */
export function expiredFiles(db: EntityManager, now: Date, after: number, most: number): Promise<Attachment[]> {
  return db
    .createQueryBuilder(AttachmentRow, 'file')
    .where('file.expiresAt <= :now AND file.id > :after', { now, after })
    .orderBy('file.id', 'ASC')
    .take(most)
    .getMany();
}

/** Files that are staged in drafts, after a number. */
export function filesOfDrafts(db: EntityManager, after: number, most: number): Promise<Attachment[]> {
  return db
    .createQueryBuilder(AttachmentRow, 'file')
    .where('file.draftId IS NOT NULL AND file.caseId IS NULL AND file.id > :after', { after })
    .orderBy('file.id', 'ASC')
    .take(most)
    .getMany();
}

/** Those of the ids that have a row, and bytes to it: of what was refused none are kept. */
export async function knownUploads(db: EntityManager, uploadIds: readonly string[]): Promise<Set<string>> {
  if (uploadIds.length === 0) return new Set();
  const rows = await db.find(AttachmentRow, {
    select: { uploadId: true },
    where: { uploadId: In([...uploadIds]), state: Not('REFUSED') },
  });
  return new Set(rows.map(({ uploadId }) => uploadId));
}

/**
 * Lets go of the files of cases that are about to be erased: nothing about people stays, and the next sweep takes
 * bytes and rows.
 */
export async function releaseFiles(tx: EntityManager, caseIds: readonly number[]): Promise<void> {
  await readInBatches(caseIds, async (some) => {
    await tx.update(
      AttachmentRow,
      { caseId: In([...some]) },
      { caseId: null, draftId: null, messageId: null, name: '', uploaderName: '', sha256: null, expiresAt: LONG_AGO },
    );
    return [];
  });
}
