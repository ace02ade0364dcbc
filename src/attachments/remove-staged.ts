/** Takes back a file that nobody has yet: staged, unfinished or refused, and the viewer's own. R59. */
import { findCases } from '../cases/case.store';
import { NO_ROW } from '../platform/global-id';
import { findStaged } from './attachment.store';
import type { FileScope } from './open-files';
import { removeFile } from './remove-file';

/** False where there is none such, or it goes to a case that they see no more. */
export async function removeStaged(
  { viewer, database, files, now }: FileScope,
  attachmentId: number,
): Promise<boolean> {
  const file = await findStaged(database.reads, viewer, attachmentId, now);
  // Asked in any case: what is not there takes what is hidden takes. R48.
  const [seen] = await findCases(database.reads, viewer, [file?.caseId ?? NO_ROW]);
  if (file === null || (file.caseId !== null && !seen)) return false;
  return removeFile({ files, database }, file);
}
