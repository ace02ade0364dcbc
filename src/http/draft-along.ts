/**
 * A draft goes along while somebody signs out and comes back as another sign-in: the code of its offer waits in a
 * cookie that only the way back from an issuer reads. A word that is good once ties it to the one attempt that signing
 * out leads to: whoever signs in otherwise in that browser, after that person has left it, gets nothing. R26.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HOST_ONLY } from './session-cookie';
import type { Viewer } from '../identity/viewer';
import type { WebIssuer } from '../open-id';
import { rowNumber } from '../platform/global-id';
import { offerDraft } from '../requests/offer-draft';
import { takeOverDraft } from '../requests/take-over-draft';
import { ATTEMPT_MINUTES } from '../sessions/keep-attempt';
import { newSecret } from '../sessions/session-secret';
import type { World } from '../world';

const DRAFT_COOKIE = '__Host-casegate-draft';
const FORM = /^(PERSONAL|WORK)\.([\w-]{43})\.([\w-]{1,64})$/;

type Offering = Pick<World, 'database' | 'hash'>;
type Kind = WebIssuer['kind'];

interface Waiting {
  readonly kind: Kind;
  readonly word: string;
  readonly code: string;
}

/** Gives the word with which it is asked for; null if this sign-in has no such draft any more. */
export async function sendDraftAlong(
  { database, hash }: Offering,
  reply: FastifyReply,
  viewer: Viewer,
  { draftId, kind }: { draftId: string; kind: Kind },
  now: Date,
): Promise<string | null> {
  const scope = { database, hash, viewer, now };
  const offered = await offerDraft(scope, rowNumber('Draft', draftId), ATTEMPT_MINUTES);
  return offered.kind === 'offered' ? wait(reply, kind, offered.code) : null;
}

/** Ties it to an attempt that begins with its word: gives what that has to remember. Every other attempt ends it. */
export function tieDraft(request: FastifyRequest, reply: FastifyReply, kind: Kind, word?: string): string | null {
  const waiting = waitingIn(request);
  if (waiting?.word === word && waiting?.kind === kind) return wait(reply, kind, waiting.code);
  leaveDraft(request, reply);
  return null;
}

/** It stays with whom it was. */
export function leaveDraft(request: FastifyRequest, reply: FastifyReply): void {
  if (request.cookies[DRAFT_COOKIE] !== undefined) reply.clearCookie(DRAFT_COOKIE, HOST_ONLY);
}

/** Where it cannot be taken over it stays with whom it was, and signing in goes on. */
export async function receiveDraft(
  { database, hash, catalogue }: Offering & Pick<World, 'catalogue'>,
  request: FastifyRequest,
  reply: FastifyReply,
  { viewer, word }: { viewer: Viewer; word: string | null },
  now: Date,
): Promise<void> {
  const waiting = waitingIn(request);
  leaveDraft(request, reply);
  if (!waiting || waiting.word !== word || waiting.kind !== viewer.kind) return;
  const { kind } = await takeOverDraft({ database, hash, viewer, now, catalogue: catalogue.current }, waiting.code);
  if (kind !== 'taken') request.log.info({ reason: kind }, 'a draft that was to come along did not');
}

function wait(reply: FastifyReply, kind: Kind, code: string): string {
  const word = newSecret();
  reply.setCookie(DRAFT_COOKIE, `${kind}.${word}.${code}`, { ...HOST_ONLY, maxAge: ATTEMPT_MINUTES * 60 });
  return word;
}

function waitingIn({ cookies }: FastifyRequest): Waiting | null {
  const [, kind, word = '', code = ''] = FORM.exec(cookies[DRAFT_COOKIE] ?? '') ?? [];
  return kind === undefined ? null : { kind: kind as Kind, word, code };
}
