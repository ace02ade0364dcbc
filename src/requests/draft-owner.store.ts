/** A draft that is offered, by its number: who comes with the code is not its owner yet, so no viewer is asked. R26. */
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { locking } from '../platform/database';
import type { Draft, DraftContent } from './draft';
import { saved, toDraft } from './draft.store';
import { DraftRow } from './draft.row';

export interface Offered {
  readonly draft: Draft;
  /** The sign-in that offers it. */
  readonly ownerId: number;
}

/** Locked until the transaction ends; null if it was submitted, discarded or has expired. */
export async function lockOffered(tx: EntityManager, id: number, now: Date): Promise<Offered | null> {
  const where = { id, caseId: IsNull(), expiresAt: MoreThan(now) };
  const row = await tx.findOne(DraftRow, { where, ...locking(tx, 'pessimistic_write') });
  return row && { draft: toDraft(row), ownerId: row.signInId };
}

/** Gives a draft that the caller has locked to somebody, as a save of theirs. */
export async function giveDraft(
  tx: EntityManager,
  draft: Draft,
  to: Viewer,
  content: DraftContent,
  now: Date,
): Promise<Draft> {
  const changes = { ...saved(content, now), version: draft.version + 1 };
  await tx.update(DraftRow, { id: draft.id }, { ...changes, signInId: to.signInId });
  return { ...draft, ...changes, content };
}
