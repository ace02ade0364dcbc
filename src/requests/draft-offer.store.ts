/** Codes by which a draft gets another owner. Kept as hashes; who has the code is who may, so no viewer is asked. R26. */
import { In, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { DraftOfferRow } from './draft-offer.row';

export interface Offer {
  readonly id: number;
  readonly draftId: number;
}

/** The caller has locked the draft. An offer that was made before is good no more. */
export async function offer(tx: EntityManager, draftId: number, codeHash: string, endsAt: Date): Promise<void> {
  await forgetOffers(tx, [draftId]);
  await tx.insert(DraftOfferRow, { draftId, codeHash, endsAt });
}

export async function findOffer(tx: EntityManager, codeHash: string, now: Date): Promise<Offer | null> {
  const row = await tx.findOneBy(DraftOfferRow, { codeHash, endsAt: MoreThan(now) });
  return row && { id: row.id, draftId: row.draftId };
}

/** `false` if it was used, or replaced by another one, at this very moment. */
export async function useOffer(tx: EntityManager, { id }: Offer): Promise<boolean> {
  const { affected } = await tx.delete(DraftOfferRow, { id });
  return affected === 1;
}

/** Those of drafts that go, or have a new owner or offer. */
export async function forgetOffers(tx: EntityManager, draftIds: readonly number[]): Promise<void> {
  await tx.delete(DraftOfferRow, { draftId: In([...draftIds]) });
}

export async function sweepOffers(tx: EntityManager, now: Date): Promise<void> {
  await tx.delete(DraftOfferRow, { endsAt: LessThanOrEqual(now) });
}
