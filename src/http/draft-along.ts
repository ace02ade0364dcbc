/**
 * A draft goes along while somebody signs out and comes back as another sign-in: the code of its offer waits in a
 * cookie that only the way back from an issuer reads. R26.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HOST_ONLY } from './session-cookie';
import type { Viewer } from '../identity/viewer';
import { rowNumber } from '../platform/global-id';
import { OFFER_MINUTES, offerDraft } from '../requests/offer-draft';
import { takeOverDraft } from '../requests/take-over-draft';
import type { World } from '../world';

const DRAFT_COOKIE = '__Host-casegate-draft';

type Offering = Pick<World, 'database' | 'hash'>;

/** `false` if this sign-in has no such draft any more. */
export async function sendDraftAlong(
  { database, hash }: Offering,
  reply: FastifyReply,
  viewer: Viewer,
  draftId: string,
  now: Date,
): Promise<boolean> {
  const offered = await offerDraft({ database, hash, viewer, now }, rowNumber('Draft', draftId));
  if (offered.kind !== 'offered') return false;
  reply.setCookie(DRAFT_COOKIE, offered.code, { ...HOST_ONLY, maxAge: OFFER_MINUTES * 60 });
  return true;
}

/** Where it cannot be taken over it stays with whom it was, and signing in goes on. */
export async function receiveDraft(
  { database, hash, catalogue }: Offering & Pick<World, 'catalogue'>,
  request: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer,
  now: Date,
): Promise<void> {
  const code = request.cookies[DRAFT_COOKIE];
  if (code === undefined) return;
  reply.clearCookie(DRAFT_COOKIE, HOST_ONLY);
  const { kind } = await takeOverDraft({ database, hash, viewer, now, catalogue: catalogue.current }, code);
  if (kind !== 'taken') request.log.info({ reason: kind }, 'a draft that was to come along did not');
}
