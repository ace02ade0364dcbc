/** Makes whoever comes with the code of an offer the owner of the draft, with the files that wait in it. R26. */
import { findRegistered } from '../agreements/agreement.store';
import { giveFiles, weighDraft } from '../attachments/hand-over.store';
import { MOST_STAGED_BYTES } from '../attachments/upload.rules';
import { weighStaged } from '../attachments/upload.store';
import type { SignedIn } from '../identity/scope';
import { lockSignIn } from '../identity/sign-in.store';
import { instant, MINUTE } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import { NO_ROW } from '../platform/global-id';
import { openBudgets } from '../platform/throttle.store';
import type { Draft } from './draft';
import { findOffer, useOffer, type Offer } from './draft-offer.store';
import { giveDraft, lockOffered, type Offered } from './draft-owner.store';
import { MOST_DRAFTS } from './draft.rules';
import { countDrafts } from './draft.store';
import { offerHash } from './offer-draft';

export type TakenDraft =
  | { kind: 'taken'; draft: Draft }
  /** A wrong code, one that was used and one that is too old are alike. */
  | { kind: 'not found' }
  | { kind: 'too many drafts' }
  | { kind: 'too much staged' }
  | { kind: 'too many attempts'; retryAt: Date };

/** What a new owner needs of a request; the callback of a sign-in has no more than this. */
export type NewOwner = Pick<SignedIn, 'database' | 'viewer' | 'now' | 'hash' | 'catalogue'>;

const WRONG_CODES = { limit: 10, windowMs: 15 * MINUTE };

export async function takeOverDraft(scope: NewOwner, code: string): Promise<TakenDraft> {
  const { database, hash, now } = scope;
  // Found outside: within, nothing is read before all is locked that is counted afterwards. Using it up decides.
  const found = await findOffer(database.reads, offerHash(hash, code), now);
  return database.transact(
    (tx) => judge(tx, scope, found),
    // The offer is good again for who makes room.
    ({ kind }) => kind === 'too many drafts' || kind === 'too much staged',
  );
}

async function judge(tx: Transaction, scope: NewOwner, found: Offer | null): Promise<TakenDraft> {
  const { viewer, now, hash } = scope;
  const keyHash = hash('throttle draft offer', String(viewer.signInId));
  const guesses = await openBudgets(tx, [{ keyHash, budget: WRONG_CODES }]);
  if (guesses.blockedUntil !== null) return { kind: 'too many attempts', retryAt: instant(guesses.blockedUntil) };
  // Asked in any case: what is not there takes what is there takes.
  const offered = await lockOffered(tx, found?.draftId ?? NO_ROW, now);
  if (!found || !offered || !(await useOffer(tx, found))) {
    await guesses.wrong();
    return { kind: 'not found' };
  }
  return give(tx, scope, offered);
}

/** The sign-in is locked after the draft, as where a file is staged in it. */
async function give(tx: Transaction, scope: NewOwner, { draft, ownerId }: Offered): Promise<TakenDraft> {
  const { viewer, now, catalogue } = scope;
  // Who takes an offer of their own back has had room for it all along.
  if (ownerId === viewer.signInId) return { kind: 'taken', draft };
  await lockSignIn(tx, viewer);
  if ((await countDrafts(tx, viewer, now)) >= MOST_DRAFTS) return { kind: 'too many drafts' };
  if ((await weighStaged(tx, viewer.signInId)) + (await weighDraft(tx, draft.id)) > MOST_STAGED_BYTES)
    return { kind: 'too much staged' };
  const { agreementId } = draft.content;
  const [plan] = agreementId === null ? [] : await findRegistered(tx, viewer, catalogue, [agreementId]);
  await giveFiles(tx, draft.id, viewer);
  const content = { ...draft.content, agreementId: plan?.id ?? null };
  return { kind: 'taken', draft: await giveDraft(tx, draft, viewer, content, now) };
}
