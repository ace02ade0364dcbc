/** Throws a draft away, with the files that were staged in it. */
import type { FileScope } from '../attachments/open-files';
import { clearAway } from '../attachments/remove-file';
import { markDraftGone } from '../attachments/sweep.store';
import { lockDraft, removeDraft } from './draft.store';

export type DiscardedDraft = 'discarded' | 'not found' | 'submitted';

export async function discardDraft(scope: FileScope, draftId: number): Promise<DiscardedDraft> {
  const { database, viewer, now } = scope;
  const outcome = await database.transact(async (tx) => {
    const found = await lockDraft(tx, viewer, draftId, now);
    if (found.kind !== 'open') return { kind: found.kind, files: [] };
    const files = await markDraftGone(tx, draftId);
    await removeDraft(tx, found.draft);
    return { kind: 'discarded' as const, files };
  });
  // The draft is gone in any case: what cannot be removed now is marked, and the next sweep tells of it.
  await Promise.allSettled(outcome.files.map((file) => clearAway(scope, file)));
  return outcome.kind;
}
