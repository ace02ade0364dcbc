/** What goes into a case with its submission, or not at all: the draft that it was, and the files. R25, R59. */
import { attachStaged, type AttachedStaged } from '../attachments/attach-staged';
import { MOST_FILES } from '../attachments/upload.rules';
import { findCases } from '../cases/case.store';
import type { Doer } from '../cases/case-event';
import type { WithCase } from '../cases/submit-case';
import type { SubmissionFault } from '../cases/submission.rules';
import type { SignedIn } from '../identity/scope';
import { nameOf } from '../identity/viewer';
import { consumeDraft } from './draft.store';

export interface Along {
  /** The draft that becomes the case. */
  draftId: number | null;
  /** Staged files. */
  attachmentIds: readonly number[];
}

export function takingAlong({ viewer, now }: SignedIn, { draftId, attachmentIds }: Along): WithCase {
  const { signInId } = viewer;
  const doer: Doer = { actor: 'CONTACT', signInId, name: nameOf(viewer) };
  return async (tx, stored) => {
    if (draftId !== null && !(await consumeDraft(tx, viewer, draftId, stored.id))) return draftFault('submitted');
    // Those that are named come first: one that lies in the draft too is then taken once.
    if (attachmentIds.length > 0) {
      const outcome = await attachStaged(tx, { signInId, ids: attachmentIds }, stored, doer, now);
      if (outcome.kind !== 'attached') return fileFault(outcome.kind, 'attachmentIds');
    }
    if (draftId === null) return null;
    const outcome = await attachStaged(tx, { signInId, draftId }, stored, doer, now);
    if (outcome.kind !== 'attached') return fileFault(outcome.kind, 'draftId');
    // A submitter who is no contact of the case could not finish it. R53.
    const isLost = outcome.unfinished && (await findCases(tx, viewer, [stored.id])).length === 0;
    return isLost ? fileFault('unfinished', 'draftId') : null;
  };
}

export function fileFault(
  kind: Exclude<AttachedStaged['kind'], 'attached'>,
  field: 'attachmentIds' | 'draftId',
): SubmissionFault {
  const path = ['input', field];
  switch (kind) {
    case 'too many':
      return { code: 'TOO_MANY_ATTACHMENTS', key: 'submit.TOO_MANY_ATTACHMENTS', path, values: { most: MOST_FILES } };
    case 'unknown':
      return { code: 'ATTACHMENT_NOT_FOUND', key: 'submit.ATTACHMENT_NOT_FOUND', path };
    case 'unfinished':
      return { code: 'ATTACHMENT_UNFINISHED', key: 'submit.ATTACHMENT_UNFINISHED', path };
  }
}

export function draftFault(state: 'submitted' | 'not found'): SubmissionFault {
  const path = ['input', 'draftId'];
  return state === 'submitted'
    ? { code: 'DRAFT_ALREADY_SUBMITTED', key: 'draft.ALREADY_SUBMITTED', path }
    : { code: 'DRAFT_NOT_FOUND', key: 'draft.NOT_FOUND', path };
}
