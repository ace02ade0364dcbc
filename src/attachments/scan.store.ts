/** Rows of files that wait: for somebody to scan them, or to note that they came whole. R59. */
import { In, Not, type EntityManager } from 'typeorm';
import type { Attachment } from './attachment';
import { AttachmentRow } from './attachment.row';

/** The oldest of those that wait for their scan, but for some. */
export function awaitingScan(db: EntityManager, most: number, but: readonly number[]): Promise<Attachment[]> {
  return db.find(AttachmentRow, {
    where: { state: 'SCANNING', id: Not(In([0, ...but])) },
    order: { receivedAt: 'ASC', id: 'ASC' },
    take: most,
  });
}

/** Writes what a scan found. Of two scans of one file the first to say so is believed. */
export async function markScanned(
  tx: EntityManager,
  id: number,
  state: 'CLEAN' | 'INFECTED',
  scannedAt: Date,
): Promise<boolean> {
  const { affected } = await tx.update(AttachmentRow, { id, state: 'SCANNING' }, { state, scannedAt });
  return affected === 1;
}

/** Since there is a scanner now, what came while there was none waits for it. */
export async function scanTheUnscanned(db: EntityManager): Promise<void> {
  await db.update(AttachmentRow, { state: 'NOT_SCANNED' }, { state: 'SCANNING' });
}

/** Uploads that have not been noted as whole, in the order in which they began, after a number. */
export function unreceived(db: EntityManager, after: number, most: number): Promise<Attachment[]> {
  return db
    .createQueryBuilder(AttachmentRow, 'file')
    .where("file.state = 'UPLOADING' AND file.id > :after", { after })
    .orderBy('file.id', 'ASC')
    .take(most)
    .getMany();
}
