/** The request that waits for a plan gets the one that was bought for it, and nothing is typed again. R25, R31. */
import type { Transaction } from '../platform/database';
import type { Purchase } from '../purchases/purchase';
import { lockDraft, updateDraft } from './draft.store';

/**
 * Within the transaction that grants. Whoever chose another plan or version meanwhile, submitted the draft or gave it
 * away keeps what they have: the agreement is among their plans all the same.
 */
export async function chooseBoughtPlan(tx: Transaction, purchase: Purchase, now: Date): Promise<void> {
  const { draftId, agreementId, productVersionId } = purchase;
  if (draftId === null || agreementId === null) return;
  const found = await lockDraft(tx, purchase, draftId, now);
  if (found.kind !== 'open') return;
  const { draft } = found;
  const waits = draft.content.agreementId === null && draft.content.productVersionId === productVersionId;
  if (waits) await updateDraft(tx, draft, { ...draft.content, agreementId }, now);
}
