/** Submits a draft as it is at that moment; it becomes one case, however often this is asked. R25, R44. */
import { SUBMIT_CASE, refused, submitFound, type FoundRequest, type Submitted } from '../cases/submit-case';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import { lockDraft } from './draft.store';
import { finished } from './judge-draft';
import { draftFault, takingAlong } from './take-along';

export const SUBMIT_DRAFT = 'submitDraft';

/**
 * What a key stands for is the draft and not what is typed in it: a refusal binds nothing and may be mended, and after
 * a success nothing can be. The usual key is not among those that clients choose, so that none can be taken for it.
 */
export function submitDraft(scope: SignedIn, draftId: number, idempotencyKey: string | null): Promise<Submitted> {
  const key = idempotencyKey ?? String(draftId);
  const operation = idempotencyKey === null ? SUBMIT_DRAFT : SUBMIT_CASE;
  return submitFound(
    scope,
    { operation, key, input: { draftId } },
    (tx) => findRequest(tx, scope, draftId, key),
    takingAlong(scope, { draftId, attachmentIds: [] }),
  );
}

async function findRequest(
  tx: Transaction,
  { viewer, now }: SignedIn,
  draftId: number,
  key: string,
): Promise<FoundRequest> {
  const found = await lockDraft(tx, viewer, draftId, now);
  switch (found.kind) {
    case 'not found':
      return refused(draftFault('not found'));
    case 'submitted':
      return { kind: 'case', caseId: found.caseId };
    case 'open':
      return { kind: 'request', ...finished(found.draft.content, key) };
  }
}
