/** How much the files of cases weigh, whoever sees them: for the operator's jobs. R60. */
import { In, type EntityManager } from 'typeorm';
import { AttachmentRow } from './attachment.row';

export async function weighFiles(
  db: EntityManager,
  caseIds: readonly number[],
): Promise<{ files: number; bytes: number }> {
  const of = { caseId: In([...caseIds]) };
  const rows = await db.find(AttachmentRow, { select: { id: true, size: true }, where: of });
  return { files: rows.length, bytes: rows.reduce((sum, { size }) => sum + size, 0) };
}
