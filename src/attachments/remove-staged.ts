/** Takes back a file that nobody has yet: staged, unfinished or refused, and the viewer's own. R59. */
import { findStaged } from './attachment.store';
import type { FileScope } from './open-files';
import { removeFile } from './remove-file';

/** False where there is none such. */
export async function removeStaged(
  { viewer, database, files, now }: FileScope,
  attachmentId: number,
): Promise<boolean> {
  const file = await findStaged(database.reads, viewer, attachmentId, now);
  return file !== null && (await removeFile({ files, database }, file));
}
