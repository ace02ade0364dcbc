/** The files of a person: what they uploaded, and under which name it stands. */
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Attachment } from './attachment';
import { AttachmentRow } from './attachment.row';

/** Files that wait for a request of theirs. */
export function stagedFilesOf(db: EntityManager, signInIds: readonly number[]): Promise<Attachment[]> {
  const where = { uploaderSignInId: In([...signInIds]), caseId: IsNull() };
  return db.find(AttachmentRow, { where, order: { id: 'ASC' } });
}

/** What cases show of their files to everybody who sees them. */
export function shownFilesOf(db: EntityManager, caseIds: readonly number[]): Promise<Attachment[]> {
  return db
    .createQueryBuilder(AttachmentRow, 'file')
    .where('file.caseId IN (:...ids)', { ids: [0, ...caseIds] })
    .andWhere("file.state NOT IN ('UPLOADING', 'REFUSED')")
    .orderBy('file.id', 'ASC')
    .getMany();
}

/** All files of a case, unfinished ones too. */
export function allFilesOf(db: EntityManager, caseId: number): Promise<Attachment[]> {
  return db.find(AttachmentRow, { where: { caseId }, order: { id: 'ASC' } });
}

export async function renameUploaders(tx: EntityManager, ids: readonly number[], uploaderName: string): Promise<void> {
  if (ids.length > 0) await tx.update(AttachmentRow, { id: In([...ids]) }, { uploaderName });
}

/** The cases with a file of theirs that bears another name than this one. */
export async function casesUploadedTo(
  db: EntityManager,
  signInIds: readonly number[],
  except: string,
): Promise<number[]> {
  const rows = await db
    .createQueryBuilder(AttachmentRow, 'file')
    .select('file.caseId', 'id')
    .where('file.uploaderSignInId IN (:...ids) AND file.caseId IS NOT NULL', { ids: [0, ...signInIds] })
    .andWhere('file.uploaderName <> :except', { except })
    .distinct(true)
    .getRawMany<{ id: number }>();
  return rows.map(({ id }) => Number(id));
}
