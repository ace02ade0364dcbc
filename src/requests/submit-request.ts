/** Submits a request that comes whole, with the files that were staged for it and the draft that it was. R44, R59. */
import { MOST_FILES } from '../attachments/upload.rules';
import { SUBMIT_CASE, refused, submitFound, type Submitted } from '../cases/submit-case';
import type { Submission } from '../cases/submission.rules';
import type { SignedIn } from '../identity/scope';
import { lockDraft } from './draft.store';
import { draftFault, fileFault, takingAlong, type Along } from './take-along';

export function submitRequest(scope: SignedIn, input: Submission, along: Along): Promise<Submitted> {
  const { idempotencyKey: key, ...rest } = input;
  const { draftId, attachmentIds } = along;
  // Null is as if they were not there: the keys of requests without them stand for the same as ever.
  const bound = { ...rest, draftId, attachmentIds: attachmentIds.length > 0 ? attachmentIds : null };
  return submitFound(
    scope,
    { operation: SUBMIT_CASE, key, input: bound },
    async (tx) => {
      if (attachmentIds.length > MOST_FILES) return refused(fileFault('too many', 'attachmentIds'));
      // The draft is locked before the agreement, in the same order as where the draft itself is submitted.
      const draft = draftId === null ? null : await lockDraft(tx, scope.viewer, draftId, scope.now);
      return draft && draft.kind !== 'open' ? refused(draftFault(draft.kind)) : { kind: 'request', input };
    },
    takingAlong(scope, along),
  );
}
