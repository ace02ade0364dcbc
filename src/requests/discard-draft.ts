/** Throws a draft away, with the files that were staged in it. */
import type { SignedIn } from '../identity/scope';
import { lockDraft, removeDraft } from './draft.store';

export type DiscardedDraft = 'discarded' | 'not found' | 'submitted';

export function discardDraft({ database, viewer, now }: SignedIn, draftId: number): Promise<DiscardedDraft> {
  return database.transact(async (tx) => {
    const found = await lockDraft(tx, viewer, draftId, now);
    if (found.kind !== 'open') return found.kind;
    await removeDraft(tx, found.draft);
    return 'discarded';
  });
}
