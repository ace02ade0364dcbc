/** Takes a file away: its row is marked, its bytes go, its row goes. What is cut short the next sweep finishes. */
import type { Attachment } from './attachment';
import type { FileWorld } from './open-files';
import { forgetRow, markGone } from './sweep.store';

/** False where it has moved on in the meantime. */
export async function removeFile(
  { files, database }: Pick<FileWorld, 'files' | 'database'>,
  file: Attachment,
): Promise<boolean> {
  if (!(await database.transact((tx) => markGone(tx, file)))) return false;
  await clearAway({ files, database }, file);
  return true;
}

/** For a file whose row is marked as gone. */
export async function clearAway(
  { files, database }: Pick<FileWorld, 'files' | 'database'>,
  { id, uploadId }: Pick<Attachment, 'id' | 'uploadId'>,
): Promise<void> {
  // What is written to a file that is gone would lie there unseen until its writer ends.
  await files.whileIdle(uploadId, () => files.store.remove(uploadId));
  await database.transact((tx) => forgetRow(tx, id));
}
