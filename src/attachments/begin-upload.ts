/** Begins an upload: its row is there before its first byte. For a case, for a draft, or for neither yet. R53, R59. */
import { randomBytes } from 'node:crypto';
import { doerOf } from '../cases/doer';
import { lockCase } from '../cases/case.store';
import { lockSignIn } from '../identity/sign-in.store';
import type { SignedIn } from '../identity/scope';
import { nameOf, type Viewer } from '../identity/viewer';
import { isOpen } from '../life/life.rules';
import type { Transaction } from '../platform/database';
import { rowNumber } from '../platform/global-id';
import {
  expiryAtStart,
  MOST_FILES,
  MOST_STAGED,
  MOST_STAGED_BYTES,
  MOST_STAGED_GB,
  type UploadRequest,
} from './upload.rules';
import { countFiles, insertUpload, weighStaged, type NewAttachment } from './upload.store';

/** Whether the draft is there, is this viewer's and has not become a case; locks it. The feature of drafts knows. */
export type OwnsDraft = (tx: Transaction, viewer: Viewer, draftId: number, now: Date) => Promise<boolean>;

export type BeginFault = 'CASE_NOT_FOUND' | 'CASE_CLOSED' | 'DRAFT_NOT_FOUND' | 'TOO_MANY_FILES' | 'TOO_MUCH_STAGED';
export type BegunUpload =
  { kind: 'begun'; uploadId: string; attachmentId: number } | { kind: 'refused'; code: BeginFault; most: number };

type Place = Pick<NewAttachment, 'caseId' | 'draftId' | 'uploader'>;
const refused = (code: BeginFault, most = MOST_FILES) => ({ kind: 'refused', code, most }) as const;

export function beginUpload(
  scope: Pick<SignedIn, 'viewer' | 'database' | 'now'>,
  request: UploadRequest,
  ownsDraft: OwnsDraft,
): Promise<BegunUpload> {
  const { viewer, database, now } = scope;
  return database.transact(async (tx) => {
    const place = await placeOf(tx, viewer, request, ownsDraft, now);
    if ('kind' in place) return place;
    const uploadId = randomBytes(24).toString('hex');
    const attachmentId = await insertUpload(tx, {
      ...place,
      uploadId,
      uploaderSignInId: viewer.signInId,
      uploaderName: nameOf(viewer),
      name: request.name,
      size: request.size,
      createdAt: now,
      expiresAt: expiryAtStart(place, now),
    });
    return { kind: 'begun', uploadId, attachmentId };
  });
}

/** Where there is room; what it belongs to is locked, so that of two who want the last place one gets it. */
async function placeOf(
  tx: Transaction,
  viewer: Viewer,
  request: UploadRequest,
  ownsDraft: OwnsDraft,
  now: Date,
): Promise<Place | ReturnType<typeof refused>> {
  if (request.caseId !== null) {
    const found = await lockCase(tx, viewer, rowNumber('Case', request.caseId));
    if (!found) return refused('CASE_NOT_FOUND');
    if (!isOpen(found)) return refused('CASE_CLOSED');
    const caseId = found.id;
    if ((await countFiles(tx, { caseId }, now)) >= MOST_FILES) return refused('TOO_MANY_FILES');
    return { caseId, draftId: null, uploader: doerOf(viewer, found).actor === 'ENGINEER' ? 'ENGINEER' : 'CONTACT' };
  }
  if (request.draftId !== null) {
    const draftId = rowNumber('Draft', request.draftId);
    if (!(await ownsDraft(tx, viewer, draftId, now))) return refused('DRAFT_NOT_FOUND');
    // After the draft, as where a draft is submitted; and before anything is counted, which is then as it is now.
    await lockSignIn(tx, viewer);
    if ((await countFiles(tx, { draftId }, now)) >= MOST_FILES) return refused('TOO_MANY_FILES');
    return placeStaged(tx, viewer, request, draftId);
  }
  const { signInId } = viewer;
  await lockSignIn(tx, viewer);
  if ((await countFiles(tx, { signInId }, now)) >= MOST_STAGED) return refused('TOO_MANY_FILES', MOST_STAGED);
  return placeStaged(tx, viewer, request, null);
}

/** The caller has locked the sign-in. */
async function placeStaged(
  tx: Transaction,
  viewer: Viewer,
  { size }: UploadRequest,
  draftId: number | null,
): Promise<Place | ReturnType<typeof refused>> {
  if ((await weighStaged(tx, viewer.signInId)) + size > MOST_STAGED_BYTES)
    return refused('TOO_MUCH_STAGED', MOST_STAGED_GB);
  return { caseId: null, draftId, uploader: 'CONTACT' };
}
