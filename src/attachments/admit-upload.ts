/** Whether somebody may go on with an upload: asked at every request, since a contact may be removed meanwhile. R53. */
import { findCases } from '../cases/case.store';
import type { SignedIn } from '../identity/scope';
import type { Viewer } from '../identity/viewer';
import type { Reads } from '../platform/database';
import type { Attachment } from './attachment';
import { isExpired } from './upload.rules';
import { findUpload } from './upload.store';

const UPLOAD_ID = /^[0-9a-f]{48}$/;

/** Null for one that is not there, is not this viewer's, is past its time, or goes to a case that they see no more. */
export async function admitUpload(
  { viewer, database, now }: Pick<SignedIn, 'viewer' | 'database' | 'now'>,
  uploadId: string,
): Promise<Attachment | null> {
  const upload = UPLOAD_ID.test(uploadId) ? await findUpload(database.reads, uploadId) : null;
  if (!upload || upload.uploaderSignInId !== viewer.signInId || isExpired(upload, now)) return null;
  return (await mayGive(database.reads, viewer, upload)) ? upload : null;
}

/** Also what was begun with a request goes only to who sees the case that it became. */
async function mayGive(db: Reads, viewer: Viewer, { caseId }: Attachment): Promise<boolean> {
  return caseId === null || (await findCases(db, viewer, [caseId])).length > 0;
}
