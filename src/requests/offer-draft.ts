/** Hands a draft to whoever comes with a code: the same person, under another sign-in. R26. */
import { randomBytes } from 'node:crypto';
import type { SignedIn } from '../identity/scope';
import { later, MINUTE } from '../platform/calendar';
import { offer } from './draft-offer.store';
import { lockDraft } from './draft.store';

export const OFFER_MINUTES = 30;
const CODE_BYTES = 20;

export type OfferedDraft =
  /** The code is told once and kept nowhere. */
  { kind: 'offered'; code: string; endsAt: Date } | { kind: 'not found' } | { kind: 'submitted' };

export async function offerDraft(
  { database, viewer, now, hash }: Pick<SignedIn, 'database' | 'viewer' | 'now' | 'hash'>,
  draftId: number,
  minutes = OFFER_MINUTES,
): Promise<OfferedDraft> {
  const code = randomBytes(CODE_BYTES).toString('base64url');
  return database.transact(async (tx): Promise<OfferedDraft> => {
    const found = await lockDraft(tx, viewer, draftId, now);
    if (found.kind !== 'open') return { kind: found.kind };
    const atMost = later(now, minutes * MINUTE);
    // An offer ends before its draft does: what is swept is swept in this order.
    const endsAt = found.draft.expiresAt < atMost ? found.draft.expiresAt : atMost;
    await offer(tx, draftId, offerHash(hash, code), endsAt);
    return { kind: 'offered', code, endsAt };
  });
}

export const offerHash = (hash: SignedIn['hash'], code: string): string => hash('draft offer', code);
