/** Signing in in a browser: to the issuer and back. What goes wrong is told by a code, and why only to the log. R1. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { placeOf, usualReturn, wishedReturn } from './after-sign-in';
import { leaveDraft, receiveDraft, tieDraft } from './draft-along';
import { answerBadPath, refuse } from './http-errors';
import { ATTEMPT_COOKIE, giveAttempt, giveSession, heldSession } from './session-cookie';
import { recogniseSignIn } from '../identity/recognise-sign-in';
import { onArrival } from '../on-arrival';
import { IssuerOutOfReach, KeysOutOfReach, TurnedBack, type CameBack, type OpenId, type WebIssuer } from '../open-id';
import type { MessageKey } from '../platform/wording';
import { ATTEMPT_MINUTES, beginAttempt, endAttempt } from '../sessions/keep-attempt';
import { startSession } from '../sessions/start-session';
import { callbackOf, SIGN_IN, SIGN_IN_CALLBACK, SIGN_IN_START } from '../sign-in-paths';
import type { World } from '../world';

export interface SignInWorld extends World {
  readonly openId: OpenId;
}

/** Why nobody was signed in, for the page that says so. */
export type SignInFailure =
  /** The attempt is over, was used, or was begun in another browser. */
  | 'EXPIRED'
  /** The person turned back at the issuer. */
  | 'CANCELLED'
  /** What the issuer sent is not believed, or its tenant not accepted. */
  | 'REFUSED'
  /** The issuer cannot be reached. */
  | 'UNAVAILABLE';

const startQuery = z.object({
  kind: z
    .string()
    .toUpperCase()
    .pipe(z.enum(['PERSONAL', 'WORK']))
    .optional(),
  issuer: z.string().optional(),
  return: wishedReturn,
  /** Of a draft that comes along, as signing out gave it. */
  along: z.string().max(100).optional().catch(undefined),
});
/** People follow links that others wrote: these have to see what is wrong with them. */
const FAULTS = { kind: 'signIn.fault.kind', issuer: 'error.badRequest', return: 'signIn.fault.return' } as const;
const callbackQuery = z.object({ state: z.string().min(1).max(200) });

export function addSignInRoutes(app: FastifyInstance, world: SignInWorld): void {
  const { openId, clock, database } = world;
  const callback = ({ issuer }: WebIssuer) => `${world.files.origin}${callbackOf(issuer)}`;

  /** To the page that says it, with where the person wished to go. */
  function fail(
    request: FastifyRequest,
    reply: FastifyReply,
    failed: SignInFailure,
    returnTo = usualReturn(world.files.origin),
  ): FastifyReply {
    leaveDraft(request, reply);
    const isUsual = returnTo === usualReturn(world.files.origin);
    const said = new URLSearchParams({ failed, ...(isUsual ? {} : { return: returnTo }) });
    return reply.redirect(`${placeOf(SIGN_IN, world.files.origin)}?${said.toString()}`, 303);
  }

  app.get(SIGN_IN_START, { exposeHeadRoute: false }, async (request, reply) => {
    const { data: wished, error: fault } = startQuery.safeParse(request.query);
    if (!wished) return refuse(400, 'BAD_USER_INPUT', sentenceOf(fault), request, reply);
    const issuer = chosen(openId.issuers, wished);
    if (!issuer) return answerBadPath(404, request, reply);
    const begun = await openId.begin(issuer, callback(issuer)).catch((error: Error) => {
      request.log.error({ reason: error.message }, 'an issuer cannot be used');
      return null;
    });
    if (!begun) return fail(request, reply, 'UNAVAILABLE', wished.return);
    const { state, ...attempt } = begun.attempt;
    const draft = tieDraft(request, reply, issuer.kind, wished.along);
    const returnTo = wished.return ?? usualReturn(world.files.origin);
    const remembered = { ...attempt, returnTo, draft };
    const browser = await beginAttempt(world, request.cookies[ATTEMPT_COOKIE], state, remembered, clock.now());
    return giveAttempt(reply, browser, ATTEMPT_MINUTES).redirect(begun.url.href, 302);
  });

  app.get(`${SIGN_IN_CALLBACK}/:issuer`, { exposeHeadRoute: false }, async (request, reply) => {
    const { data: came } = callbackQuery.safeParse(request.query);
    const now = clock.now();
    const attempt = came && (await endAttempt(world, request.cookies[ATTEMPT_COOKIE], came.state, now));
    const issuer = attempt && openId.find(attempt.issuer);
    if (!came || !attempt || !issuer) return fail(request, reply, 'EXPIRED');
    const { pathname, search } = new URL(request.url, world.files.origin);
    if (pathname !== callbackOf(issuer.issuer)) {
      request.log.info({ reason: 'brought back by another issuer' }, 'sign-in refused');
      return fail(request, reply, 'REFUSED', attempt.returnTo);
    }
    const returned = new URL(callback(issuer));
    returned.search = search;
    const back = await openId
      .finish(issuer, returned, { ...attempt, state: came.state })
      .catch((error: unknown) => failureOf(error, request));
    if (typeof back === 'string') return fail(request, reply, back, attempt.returnTo);
    const { viewer, secret } = await begin(back, request, now);
    await receiveDraft(world, request, reply, { viewer, word: attempt.draft }, now);
    return giveSession(reply, secret).redirect(placeOf(attempt.returnTo, world.files.origin), 303);
  });

  async function begin({ identity, ...at }: CameBack, request: FastifyRequest, now: Date) {
    const viewer = await recogniseSignIn(database, identity, now, onArrival);
    const agent = request.headers['user-agent'] ?? '';
    const starting = { ...at, viewer, agent, network: request.ip, before: heldSession(request) };
    return { viewer, secret: await startSession(world, starting, now) };
  }
}

function sentenceOf({ issues: [first] }: z.ZodError): MessageKey {
  return FAULTS[first?.path[0] as keyof typeof FAULTS] ?? 'error.badRequest';
}

/** The one with this name, or the first of the kind. */
function chosen(
  issuers: readonly WebIssuer[],
  { kind, issuer: name }: { kind?: WebIssuer['kind'] | undefined; issuer?: string | undefined },
): WebIssuer | undefined {
  return issuers.find((each) => (kind ?? each.kind) === each.kind && (name ?? each.issuer) === each.issuer);
}

function failureOf(error: unknown, { log }: FastifyRequest): SignInFailure {
  const { message: reason } = error as Error;
  if (error instanceof TurnedBack) return 'CANCELLED';
  if (error instanceof IssuerOutOfReach || error instanceof KeysOutOfReach) {
    log.error({ reason }, 'an issuer cannot be reached');
    return 'UNAVAILABLE';
  }
  log.info({ reason }, 'sign-in refused');
  return 'REFUSED';
}
