/** An upload is over: its bytes are sealed and looked at, and the case is told that a file came. R53, R59. */
import type { Case } from '../cases/case';
import { changeCase } from '../cases/case-change.store';
import type { Doer } from '../cases/case-event';
import { happenedTo, recordEvent } from '../cases/case-event.store';
import { lockCase } from '../cases/case.store';
import { doerOf } from '../cases/doer';
import { findViewer } from '../identity/sign-in.store';
import type { Transaction } from '../platform/database';
import type { Attachment, AttachmentState } from './attachment';
import { inspectFile, type Inspected } from './inspect-file';
import type { FileWorld } from './open-files';
import { removeFile } from './remove-file';
import { expiryOnReceipt, isGone } from './upload.rules';
import { findUpload, markReceived } from './upload.store';

/** Null where there is nothing to receive: not all bytes are there, or nobody may give them any more. */
export async function receiveUpload(world: FileWorld, uploadId: string): Promise<AttachmentState | null> {
  const { files, database } = world;
  let inspected: Inspected | undefined;
  for (;;) {
    const upload = await findUpload(database.reads, uploadId);
    if (!upload || isGone(upload)) {
      // Taken away while it was looked at: it may have been sealed after its bytes went.
      if (inspected) await files.store.remove(uploadId);
      return null;
    }
    if (upload.state !== 'UPLOADING') return upload.state;
    if (!(await files.store.seal(uploadId, upload.size))) return null;
    inspected ??= await inspectFile(files.store, uploadId, upload.size);
    const found = inspected;
    const state = found.executable ? 'REFUSED' : files.clamd ? 'SCANNING' : 'NOT_SCANNED';
    const outcome = await database.transact(
      (tx) => record(tx, upload, found, state, world.clock.now()),
      (result) => result !== 'recorded',
    );
    if (outcome === 'unwelcome') await removeFile(world, upload);
    if (outcome === 'unwelcome') return null;
    // Somebody has attached or taken it in the meantime: it is looked at as it is now.
    if (outcome === 'moved') continue;
    await afterwards(world, upload, found, state);
    return state;
  }
}

async function record(
  tx: Transaction,
  upload: Attachment,
  { mediaType, sha256 }: Inspected,
  state: AttachmentState,
  now: Date,
): Promise<'recorded' | 'moved' | 'unwelcome'> {
  const refused = state === 'REFUSED';
  const to = upload.caseId === null ? null : await lockTarget(tx, upload.uploaderSignInId, upload.caseId);
  if (upload.caseId !== null && to === null) return 'unwelcome';
  const expiresAt = expiryOnReceipt(upload, refused, now);
  const receipt = { state, mediaType, sha256, receivedAt: now, expiresAt };
  if (!(await markReceived(tx, upload, receipt))) return 'moved';
  if (to && !refused) await tell(tx, upload, to, now);
  return 'recorded';
}

interface Target {
  found: Case;
  doer: Doer;
}

/** Null where its uploader does not see the case any more. */
async function lockTarget(tx: Transaction, signInId: number | null, caseId: number): Promise<Target | null> {
  const viewer = signInId === null ? null : await findViewer(tx, signInId);
  const found = viewer && (await lockCase(tx, viewer, caseId));
  return found && { found, doer: doerOf(viewer, found) };
}

async function tell(tx: Transaction, { id, name, messageId }: Attachment, to: Target, now: Date): Promise<void> {
  const after = await changeCase(tx, to.found, {}, now);
  const links = { attachmentId: id, ...(messageId === null ? {} : { messageId }) };
  await recordEvent(tx, happenedTo(after), to.doer, now, { kind: 'ATTACHMENT', name }, links);
}

async function afterwards(
  { files, log }: FileWorld,
  { id, uploadId }: Attachment,
  { executable }: Inspected,
  state: AttachmentState,
): Promise<void> {
  if (state === 'SCANNING') files.onWaiting();
  if (state !== 'REFUSED') return;
  log.warn({ attachment: id, kind: executable }, 'a program was refused as an attachment');
  await files.store.remove(uploadId);
}
