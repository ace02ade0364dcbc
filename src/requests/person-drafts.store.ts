/** The drafts of a person, whether they can still be submitted or not; and others' drafts that name them. */
import { In, type EntityManager } from 'typeorm';
import { locking } from '../platform/database';
import type { Draft, DraftContact, DraftContent } from './draft';
import { forgetOffers } from './draft-offer.store';
import { DraftRow } from './draft.row';
import { toDraft } from './draft.store';

export async function draftsOfPerson(db: EntityManager, signInIds: readonly number[]): Promise<Draft[]> {
  return (await db.find(DraftRow, { where: { signInId: In([...signInIds]) }, order: { id: 'ASC' } })).map(toDraft);
}

/** Of one that became a case nothing else is left than that it did. */
export async function forgetDraft(tx: EntityManager, id: number): Promise<void> {
  await forgetOffers(tx, [id]);
  await tx.delete(DraftRow, { id });
}

/** The numbers of drafts in which the address stands. */
export async function draftsNaming(db: EntityManager, address: string): Promise<number[]> {
  const rows = await db
    .createQueryBuilder(DraftRow, 'draft')
    .select('draft.id')
    .where('INSTR(LOWER(draft.content), :address) > 0', { address: JSON.stringify(address).slice(1, -1) })
    .orderBy('draft.id', 'ASC')
    .getMany();
  return rows.map(({ id }) => id);
}

/** Takes people out of what somebody else has typed so far; `isNamed` says who. False if none of them is in it. */
export async function takeOutOfDraft(
  tx: EntityManager,
  id: number,
  isNamed: (contact: DraftContact) => boolean,
): Promise<boolean> {
  const row = await tx.findOne(DraftRow, { where: { id }, ...locking(tx, 'pessimistic_write') });
  if (!row) return false;
  const { primaryContact, additionalContacts, ...rest } = JSON.parse(row.content) as Partial<DraftContent>;
  const others = additionalContacts?.filter((contact) => !isNamed(contact)) ?? [];
  const isPrimary = Boolean(primaryContact && isNamed(primaryContact));
  if (!isPrimary && others.length === (additionalContacts?.length ?? 0)) return false;
  const content = { ...rest, primaryContact: isPrimary ? null : (primaryContact ?? null), additionalContacts: others };
  await tx.update(DraftRow, { id }, { content: JSON.stringify(content) });
  return true;
}
