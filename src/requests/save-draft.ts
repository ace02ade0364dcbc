/** Saves what was typed, from whichever device. R25, R33. */
import type { SignedIn } from '../identity/scope';
import { lockSignIn } from '../identity/sign-in.store';
import type { Transaction } from '../platform/database';
import type { MessageKey } from '../platform/wording';
import type { Draft } from './draft';
import { limitFaults, merged, MOST_DRAFTS, NOTHING_TYPED, type DraftChanges } from './draft.rules';
import { addDraft, countDrafts, lockDraft, updateDraft } from './draft.store';

export type SaveDraftRefusalCode =
  'DRAFT_NOT_FOUND' | 'ALREADY_SUBMITTED' | 'CHANGED_ELSEWHERE' | 'TOO_MANY_DRAFTS' | 'INVALID_INPUT';

export interface SaveDraftFault {
  code: SaveDraftRefusalCode;
  key: MessageKey;
  path: string[];
  values?: Record<string, string | number>;
}

export type SavedDraft =
  | { kind: 'saved'; draft: Draft }
  /** With the newer draft where another device has changed it. */
  | { kind: 'refused'; draft: Draft | null; faults: SaveDraftFault[] };

export interface Save {
  /** Null for a new one. */
  draftId: number | null;
  expectedVersion: number | null;
  changes: DraftChanges;
}

const refused = (draft: Draft | null, ...faults: SaveDraftFault[]): SavedDraft => ({ kind: 'refused', draft, faults });

export async function saveDraft(scope: SignedIn, save: Save): Promise<SavedDraft> {
  const faults = limitFaults(save.changes);
  if (faults.length > 0) return refused(null, ...faults.map((fault) => ({ code: 'INVALID_INPUT' as const, ...fault })));
  const { draftId } = save;
  return scope.database.transact((tx) =>
    draftId === null ? begin(tx, scope, save.changes) : goOn(tx, scope, draftId, save),
  );
}

/** The sign-in is locked while its drafts are counted, so that two that begin at once do not pass the limit. */
async function begin(tx: Transaction, { viewer, now }: SignedIn, changes: DraftChanges): Promise<SavedDraft> {
  await lockSignIn(tx, viewer);
  if ((await countDrafts(tx, viewer, now)) >= MOST_DRAFTS) {
    const values = { most: MOST_DRAFTS };
    return refused(null, { code: 'TOO_MANY_DRAFTS', key: 'draft.TOO_MANY_DRAFTS', path: ['input'], values });
  }
  return { kind: 'saved', draft: await addDraft(tx, viewer, merged(NOTHING_TYPED, changes), now) };
}

async function goOn(
  tx: Transaction,
  { viewer, now }: SignedIn,
  draftId: number,
  { expectedVersion, changes }: Save,
): Promise<SavedDraft> {
  const path = ['input', 'draftId'];
  const found = await lockDraft(tx, viewer, draftId, now);
  switch (found.kind) {
    case 'not found':
      return refused(null, { code: 'DRAFT_NOT_FOUND', key: 'draft.NOT_FOUND', path });
    case 'submitted':
      return refused(null, { code: 'ALREADY_SUBMITTED', key: 'draft.ALREADY_SUBMITTED', path });
    case 'open': {
      const { draft } = found;
      if (expectedVersion !== null && expectedVersion !== draft.version) {
        const at = ['input', 'expectedVersion'];
        return refused(draft, { code: 'CHANGED_ELSEWHERE', key: 'draft.CHANGED_ELSEWHERE', path: at });
      }
      return { kind: 'saved', draft: await updateDraft(tx, draft, merged(draft.content, changes), now) };
    }
  }
}
