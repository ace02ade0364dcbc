/** Throws a draft away, with the files that were staged in it. */
import type { Attachment } from '../attachments/attachment';
import type { FileScope } from '../attachments/open-files';
import { clearAway } from '../attachments/remove-file';
import { markDraftGone } from '../attachments/sweep.store';
import type { Transaction } from '../platform/database';
import type { Draft } from './draft';
import { lockDraft, removeDraft } from './draft.store';

export type DiscardedDraft = 'discarded' | 'not found' | 'submitted';

export async function discardDraft(scope: FileScope, draftId: number): Promise<DiscardedDraft> {
  const { database, viewer, now } = scope;
  const outcome = await database.transact(async (tx) => {
    const found = await lockDraft(tx, viewer, draftId, now);
    if (found.kind !== 'open') return { kind: found.kind, files: [] };
    return { kind: 'discarded' as const, files: await discardIn(tx, found.draft) };
  });
  await clearFiles(scope, outcome.files);
  return outcome.kind;
}

/** Throws one away that the caller has locked; gives the files that are to be cleared away once that is committed. */
export async function discardIn(tx: Transaction, draft: Draft): Promise<Attachment[]> {
  const files = await markDraftGone(tx, draft.id);
  await removeDraft(tx, draft);
  return files;
}

/** The draft is gone in any case: what cannot be removed now is marked, and the next sweep tells of it. */
export async function clearFiles(scope: FileScope, files: readonly Attachment[]): Promise<void> {
  await Promise.allSettled(files.map((file) => clearAway(scope, file)));
}
