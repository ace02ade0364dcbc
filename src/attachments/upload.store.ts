/** Rows of uploads while they come in: begun, received, attached. Every move is guarded by what it moves from. R59. */
import { type EntityManager } from 'typeorm';
import { locking } from '../platform/database';
import type { Attachment, AttachmentState } from './attachment';
import { AttachmentRow } from './attachment.row';
import { LONG_AGO } from './upload.rules';

export type NewAttachment = Omit<
  Attachment,
  'id' | 'messageId' | 'mediaType' | 'sha256' | 'state' | 'receivedAt' | 'scannedAt'
>;

export async function insertUpload(tx: EntityManager, fresh: NewAttachment): Promise<number> {
  const inserted = await tx.insert(AttachmentRow, {
    ...fresh,
    messageId: null,
    mediaType: null,
    sha256: null,
    state: 'UPLOADING',
    receivedAt: null,
    scannedAt: null,
  });
  return (inserted.identifiers[0] as { id: number }).id;
}

export function findUpload(db: EntityManager, uploadId: string): Promise<Attachment | null> {
  return db.findOneBy(AttachmentRow, { uploadId });
}

type Place = { caseId: number } | { draftId: number } | { signInId: number };

/** How many files are there; the caller has locked what they belong to. What is past its time counts no more. */
export function countFiles(tx: EntityManager, place: Place, now: Date): Promise<number> {
  const query = tx
    .createQueryBuilder(AttachmentRow, 'file')
    .where('(file.expiresAt IS NULL OR file.expiresAt > :now)', {
      now,
    });
  if ('caseId' in place) query.andWhere('file.caseId = :caseId', place);
  else if ('draftId' in place) query.andWhere('file.draftId = :draftId AND file.caseId IS NULL', place);
  else query.andWhere('file.uploaderSignInId = :signInId AND file.caseId IS NULL AND file.draftId IS NULL', place);
  return query.getCount();
}

/** How many files are on each of some cases, by the same rule; none on those that are not named. */
export async function countFilesOfCases(
  db: EntityManager,
  caseIds: readonly number[],
  now: Date,
): Promise<{ caseId: number; files: number }[]> {
  const rows = await db
    .createQueryBuilder(AttachmentRow, 'file')
    .select('file.caseId', 'caseId')
    .addSelect('COUNT(*)', 'files')
    .where('file.caseId IN (:...caseIds)', { caseIds })
    .andWhere('(file.expiresAt IS NULL OR file.expiresAt > :now)', { now })
    .groupBy('file.caseId')
    .getRawMany<{ caseId: number; files: number | string }>();
  return rows.map(({ caseId, files }) => ({ caseId: Number(caseId), files: Number(files) }));
}

/** How many bytes of a sign-in's belong to no case, and lie there or may come; the caller has locked the sign-in. */
export async function weighStaged(tx: EntityManager, signInId: number): Promise<number> {
  const found = await tx
    .createQueryBuilder(AttachmentRow, 'file')
    .select('SUM(file.size)', 'bytes')
    // Of what was refused nothing is kept.
    .where("file.uploaderSignInId = :signInId AND file.caseId IS NULL AND file.state <> 'REFUSED'", { signInId })
    .getRawOne<{ bytes: number | string | null }>();
  return Number(found?.bytes ?? 0);
}

/** The files of a case that the caller has locked after it had read other things: as they are at this moment. */
export async function lockFilesOf(tx: EntityManager, caseId: number, now: Date): Promise<Attachment[]> {
  const query = tx
    .createQueryBuilder(AttachmentRow, 'file')
    .where('file.caseId = :caseId AND (file.expiresAt IS NULL OR file.expiresAt > :now)', { caseId, now });
  const { lock } = locking(tx, 'pessimistic_read');
  return (lock ? query.setLock(lock.mode) : query).getMany();
}

export interface Receipt {
  state: AttachmentState;
  mediaType: string;
  sha256: string;
  receivedAt: Date;
  expiresAt: Date | null;
}

/** Writes what came of an upload, if it is still where it was when it was looked at. */
export async function markReceived(tx: EntityManager, upload: Attachment, receipt: Receipt): Promise<boolean> {
  const query = tx
    .createQueryBuilder()
    .update(AttachmentRow)
    .set(receipt)
    .where("id = :id AND state = 'UPLOADING'", { id: upload.id })
    .andWhere('(expires_at IS NULL OR expires_at > :gone)', { gone: LONG_AGO });
  const { caseId } = upload;
  const { affected } = await (
    caseId === null ? query.andWhere('case_id IS NULL') : query.andWhere('case_id = :caseId', { caseId })
  ).execute();
  return affected === 1;
}

/** The staged files of a sign-in that are named, or all of a draft; and of the named those it put on the case itself. */
export function lockStaged(
  tx: EntityManager,
  staged: { signInId: number | null; ids?: readonly number[]; draftId?: number },
  caseId: number,
  now: Date,
): Promise<Attachment[]> {
  const { signInId, ids, draftId } = staged;
  const query = tx
    .createQueryBuilder(AttachmentRow, 'file')
    .where(signInId === null ? 'file.uploaderSignInId IS NULL' : 'file.uploaderSignInId = :signInId', { signInId })
    .andWhere('(file.expiresAt IS NULL OR file.expiresAt > :now)', { now })
    .orderBy('file.id', 'ASC');
  if (ids)
    query
      .andWhere('file.id IN (:...ids)', { ids: [0, ...ids] })
      .andWhere('(file.caseId IS NULL OR (file.caseId = :caseId AND file.messageId IS NULL))', { caseId });
  else query.andWhere('file.draftId = :draftId AND file.caseId IS NULL', { draftId: draftId ?? 0 });
  const { lock } = locking(tx, 'pessimistic_write');
  return (lock ? query.setLock(lock.mode) : query).getMany();
}

export async function moveToCase(
  tx: EntityManager,
  { id }: Attachment,
  to: Pick<Attachment, 'caseId' | 'messageId' | 'uploader' | 'expiresAt'>,
): Promise<void> {
  await tx.update(AttachmentRow, { id }, to);
}
