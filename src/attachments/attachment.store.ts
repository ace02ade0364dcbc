/** Rows of files: what is read of them takes the viewer, or a case that was read through one. R48, R53, R59. */
import { In, type EntityManager } from 'typeorm';
import { findCases } from '../cases/case.store';
import type { Case } from '../cases/case';
import type { Viewer } from '../identity/viewer';
import { NO_ROW } from '../platform/global-id';
import type { Attachment } from './attachment';
import { AttachmentRow } from './attachment.row';
import { isExpired } from './upload.rules';

/** The files of cases that the viewer sees; what is unfinished or refused is shown to its uploader alone. */
export function filesOfCases(
  db: EntityManager,
  viewer: Viewer,
  seen: readonly Pick<Case, 'id'>[],
  now: Date,
): Promise<Attachment[]> {
  return db
    .createQueryBuilder(AttachmentRow, 'file')
    .where('file.caseId IN (:...ids)', { ids: seen.map(({ id }) => id) })
    .andWhere("(file.state NOT IN ('UPLOADING', 'REFUSED') OR file.uploaderSignInId = :viewer)", {
      viewer: viewer.signInId,
    })
    .andWhere(alive, { now })
    .orderBy('file.id', 'ASC')
    .getMany();
}

const alive = '(file.expiresAt IS NULL OR file.expiresAt > :now)';

/** The files that came with messages that the viewer has been shown. */
export function filesOfMessages(db: EntityManager, messageIds: readonly number[]): Promise<Attachment[]> {
  return db
    .createQueryBuilder(AttachmentRow, 'file')
    .where('file.messageId IN (:...ids)', { ids: messageIds })
    .andWhere("file.state NOT IN ('UPLOADING', 'REFUSED')")
    .orderBy('file.id', 'ASC')
    .getMany();
}

/** The files that wait with drafts of the viewer's. */
export function filesOfDrafts(
  db: EntityManager,
  viewer: Viewer,
  draftIds: readonly number[],
  now: Date,
): Promise<Attachment[]> {
  return db
    .createQueryBuilder(AttachmentRow, 'file')
    .where('file.draftId IN (:...ids) AND file.caseId IS NULL', { ids: draftIds })
    .andWhere('file.uploaderSignInId = :viewer', { viewer: viewer.signInId })
    .andWhere(alive, { now })
    .orderBy('file.id', 'ASC')
    .getMany();
}

/** Those of the numbered files that the viewer may know of: of cases that they see, and their own staged ones. */
export async function findFiles(
  db: EntityManager,
  viewer: Viewer,
  ids: readonly number[],
  now: Date,
): Promise<Attachment[]> {
  const rows = await db.findBy(AttachmentRow, { id: In([...ids]) });
  // One is asked for each id: for what is not there the same is asked as for what is hidden, however many. R48.
  const caseOf = new Map(rows.map(({ id, caseId }) => [id, caseId]));
  const asked = ids.map((id) => caseOf.get(id) ?? NO_ROW);
  const seen = new Set((await findCases(db, viewer, asked)).map(({ id }) => id));
  return rows.filter((row) => {
    const own = row.uploaderSignInId === viewer.signInId;
    if (isExpired(row, now)) return false;
    if (row.caseId === null) return own;
    return seen.has(row.caseId) && (own || (row.state !== 'UPLOADING' && row.state !== 'REFUSED'));
  });
}

/** A file of somebody's own that waits for a request, or of which nothing has come to the case yet. */
export function findStaged(db: EntityManager, viewer: Viewer, id: number, now: Date): Promise<Attachment | null> {
  return db
    .createQueryBuilder(AttachmentRow, 'file')
    .where('file.id = :id AND file.uploaderSignInId = :viewer', { id, viewer: viewer.signInId })
    .andWhere("(file.caseId IS NULL OR file.state IN ('UPLOADING', 'REFUSED'))")
    .andWhere(alive, { now })
    .getOne();
}
