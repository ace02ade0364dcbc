/** The files of a draft that gets another owner. The draft is locked by the caller, so that none comes meanwhile. R26. */
import { IsNull, type EntityManager } from 'typeorm';
import { nameOf, type Viewer } from '../identity/viewer';
import { AttachmentRow } from './attachment.row';

/** In bytes, also what is still coming in; of what was refused nothing is kept. */
export async function weighDraft(tx: EntityManager, draftId: number): Promise<number> {
  const found = await tx
    .createQueryBuilder(AttachmentRow, 'file')
    .select('SUM(file.size)', 'bytes')
    .where("file.draftId = :draftId AND file.caseId IS NULL AND file.state <> 'REFUSED'", { draftId })
    .getRawOne<{ bytes: number | string | null }>();
  return Number(found?.bytes ?? 0);
}

/** They are the new owner's from now on, and nobody else's: the former one is not named any more, either. */
export async function giveFiles(tx: EntityManager, draftId: number, to: Viewer): Promise<void> {
  const whose = { uploaderSignInId: to.signInId, uploaderName: nameOf(to) };
  await tx.update(AttachmentRow, { draftId, caseId: IsNull() }, whose);
}
