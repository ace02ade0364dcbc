/** Moves files that waited for a request or message to its case. R59. */
import type { Doer } from '../cases/case-event';
import { recordEvent, type Happened } from '../cases/case-event.store';
import type { Transaction } from '../platform/database';
import type { Attachment } from './attachment';
import { expiryAtStart, MOST_FILES } from './upload.rules';
import { lockFilesOf, lockStaged, moveToCase } from './upload.store';

export interface Staged {
  /** Whose they are; null for what came by mail. */
  signInId: number | null;
  /** These; also such as are on the case already and belong to no message. */
  ids?: readonly number[];
  /** All of this draft. */
  draftId?: number;
}

export type AttachedStaged =
  /** `unfinished` where some of a draft's still come in: only who sees the case can finish them. */
  | { kind: 'attached'; count: number; unfinished: boolean }
  /** Not there, not theirs, past its time, refused, or with another message already. */
  | { kind: 'unknown'; id: number }
  | { kind: 'too many' }
  /** Has not come whole yet. */
  | { kind: 'unfinished'; id: number };

/** The case is locked by the caller, who also marks it as changed. */
export async function attachStaged(
  tx: Transaction,
  staged: Staged,
  to: Happened & { messageId?: number },
  doer: Doer,
  now: Date,
): Promise<AttachedStaged> {
  const files = (await lockStaged(tx, staged, to.id, now)).filter(({ state }) => state !== 'REFUSED');
  const fault = staged.ids && namedFault(staged.ids, files);
  if (fault) return fault;
  const moving = files.filter(({ caseId }) => caseId === null);
  if (moving.length > 0 && (await lockFilesOf(tx, to.id, now)).length + moving.length > MOST_FILES)
    return { kind: 'too many' };
  for (const file of files) await attach(tx, file, to, doer, now);
  return { kind: 'attached', count: files.length, unfinished: files.some(({ state }) => state === 'UPLOADING') };
}

function namedFault(ids: readonly number[], files: readonly Attachment[]): AttachedStaged | null {
  const found = new Set(files.map(({ id }) => id));
  const unknown = ids.find((id) => !found.has(id));
  if (unknown !== undefined) return { kind: 'unknown', id: unknown };
  const unfinished = files.find(({ state }) => state === 'UPLOADING');
  return unfinished ? { kind: 'unfinished', id: unfinished.id } : null;
}

/** What is still coming in goes along; that it came is told when it has. */
async function attach(
  tx: Transaction,
  file: Attachment,
  to: Happened & { messageId?: number },
  doer: Doer,
  now: Date,
): Promise<void> {
  const isWhole = file.state !== 'UPLOADING';
  await moveToCase(tx, file, {
    caseId: to.id,
    messageId: to.messageId ?? null,
    uploader: doer.actor === 'ENGINEER' ? 'ENGINEER' : 'CONTACT',
    expiresAt: isWhole ? null : expiryAtStart({ caseId: to.id, draftId: file.draftId }, now),
  });
  if (isWhole && file.caseId === null)
    await recordEvent(tx, to, doer, now, { kind: 'ATTACHMENT', name: file.name }, links(file, to));
}

const links = ({ id }: Attachment, { messageId }: { messageId?: number }) => ({
  attachmentId: id,
  ...(messageId === undefined ? {} : { messageId }),
});
