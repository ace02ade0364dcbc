/** Signing out: by the browser, and by the issuer, which says so behind its back. R1. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { usualReturn, wishedReturn } from './after-sign-in';
import { leaveDraft, sendDraftAlong } from './draft-along';
import { answerBadPath, refuse } from './http-errors';
import { giveSession, takeSession } from './session-cookie';
import type { SignInWorld } from './sign-in-routes';
import { issuerNamed } from '../identity-of';
import { readLogoutToken } from '../logout-token';
import { KeysOutOfReach, type WebIssuer } from '../open-id';
import { PublicError } from '../platform/public-error';
import { sayIn } from '../platform/wording';
import { askedBy, sessionOf } from '../recognise';
import { endAtIssuer, type IssuerEnds } from '../sessions/end-at-issuer';
import { signOut } from '../sessions/end-session';
import { BACKCHANNEL_LOGOUT, SIGN_IN, SIGN_IN_START, SIGN_OUT } from '../sign-in-paths';

const LONGEST_BODY = 32_768;

const signOutBody = z.object({
  switchTo: z.enum(['PERSONAL', 'WORK']).nullish(),
  draftId: z.string().nullish(),
  return: wishedReturn,
});

/** Straight to the issuer where there is one of that kind, else to the page with the choice. */
function comingBack(
  issuers: readonly WebIssuer[],
  kind: WebIssuer['kind'],
  returnTo: string,
  draft: string | null,
): string {
  const single = issuers.filter((issuer) => issuer.kind === kind).length === 1;
  const asked = new URLSearchParams({
    ...(single ? { kind } : {}),
    return: returnTo,
    ...(draft ? { along: draft } : {}),
  });
  return `${single ? SIGN_IN_START : SIGN_IN}?${asked.toString()}`;
}

export async function addSignOutRoutes(app: FastifyInstance, world: SignInWorld): Promise<void> {
  const { openId, clock } = world;

  /**
   * Answers where to go on: for signing out at the issuer, too, or to come back as the other kind; null where there is
   * no such place. A draft goes along; where it is not there any more nobody is signed out, and nothing is lost.
   */
  app.post(SIGN_OUT, async (request, reply) => {
    const { data: wished } = signOutBody.safeParse(request.body ?? {});
    if (!wished) return answerBadPath(400, request, reply);
    const { draftId, switchTo } = wished;
    const now = clock.now();
    // It ends: a new secret is of no use to the browser but where it is refused.
    let secret: string | undefined;
    const found = await sessionOf(world, { ...askedBy(request), renew: (fresh) => (secret = fresh) }, now);
    // Its cookie is left alone: a request at the same moment may have been given a new one.
    if (!found) return refuse(401, 'UNAUTHENTICATED', 'error.UNAUTHENTICATED', request, reply);
    const going = draftId && switchTo ? { draftId, kind: switchTo } : null;
    const draft = going && (await sendDraftAlong(world, reply, found.viewer, going, now));
    if (going && !draft)
      return refuse(400, 'BAD_USER_INPUT', 'draft.NOT_FOUND', request, secret ? giveSession(reply, secret) : reply);
    if (!going) leaveDraft(request, reply);
    const idToken = await signOut(world, found.session, request.ip, now);
    if (switchTo) {
      const { origin } = world.files;
      const path = comingBack(openId.issuers, switchTo, wished.return ?? usualReturn(origin), draft);
      return takeSession(reply).send({ redirect: `${origin}${path}` });
    }
    const issuer = issuerNamed(openId.issuers, found.session.issuer);
    const redirect =
      issuer && (await openId.endOf(issuer, idToken, `${world.files.origin}${SIGN_IN}`).catch(() => null));
    return takeSession(reply).send({ redirect: redirect ?? null });
  });

  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LONGEST_BODY },
      (_request, body, done) => done(null, new URLSearchParams(body as string)),
    );
    scope.post<{ Body: URLSearchParams | undefined }>(BACKCHANNEL_LOGOUT, async (request, reply) => {
      const believed = await readLogoutToken(openId.issuers, request.body?.get('logout_token') ?? '').catch(
        (error: unknown): IssuerEnds | null => {
          // The issuer is told to try again.
          if (error instanceof KeysOutOfReach)
            throw new PublicError('UNAVAILABLE', sayIn('en')('error.UNAVAILABLE'), { http: { status: 503 } });
          request.log.info({ reason: (error as Error).message }, 'logout token refused');
          return null;
        },
      );
      if (believed && (await endAtIssuer(world, believed, clock.now()))) return reply.code(200).send({});
      return reply.code(400).send({ error: 'invalid_request' });
    });
  });
}
