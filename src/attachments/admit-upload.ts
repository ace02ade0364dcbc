/** Whether somebody may go on with an upload: asked at every request, since a contact may be removed meanwhile. R53. */
import { findCases } from '../cases/case.store';
import type { SignedIn } from '../identity/scope';
import { NO_ROW } from '../platform/global-id';
import type { Attachment } from './attachment';
import { isExpired } from './upload.rules';
import { findUpload } from './upload.store';

const UPLOAD_ID = /^[0-9a-f]{48}$/;
const NOBODYS = '';

/** Null for one that is not there, is not this viewer's, is past its time, or goes to a case that they see no more. */
export async function admitUpload(
  { viewer, database, now }: Pick<SignedIn, 'viewer' | 'database' | 'now'>,
  uploadId: string,
): Promise<Attachment | null> {
  // Both are asked in any case: what is not there takes what is hidden takes. R48.
  const upload = await findUpload(database.reads, UPLOAD_ID.test(uploadId) ? uploadId : NOBODYS);
  const own = upload?.uploaderSignInId === viewer.signInId && !isExpired(upload, now) ? upload : null;
  const [seen] = await findCases(database.reads, viewer, [own?.caseId ?? NO_ROW]);
  return own && (own.caseId === null || seen) ? own : null;
}
