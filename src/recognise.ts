/** Who asks: by a bearer token of an issuer, an API key, or a browser's session. Null for who is nobody. */
import type { FastifyRequest } from 'fastify';
import { heldSession } from './http/session-cookie';
import type { Credential } from './identity/credential';
import { recogniseSignIn } from './identity/recognise-sign-in';
import type { Viewer } from './identity/viewer';
import { KEY_PREFIX } from './keys/key-text';
import { noteKeyUse, recogniseKey } from './keys/recognise-key';
import { onArrival } from './on-arrival';
import { later, realNow } from './platform/calendar';
import type { Log } from './platform/log';
import { PublicError } from './platform/public-error';
import { chooseLanguage, sayIn, type Say } from './platform/wording';
import { findSession, type FoundSession } from './sessions/find-session';
import { CLIENT_HEADER, isFromOurPages, type BrowserSays } from './sessions/forgery.rules';
import type { World } from './world';

/** What a request brings along that may say who it is. */
export interface Asked {
  readonly authorization: string | undefined;
  /** What a browser holds that is signed in. */
  readonly session: string | undefined;
  readonly browser: BrowserSays;
  /** Hands the browser a new secret; null where nothing can be handed to it. */
  readonly renew: ((secret: string) => void) | null;
  readonly network: string;
  readonly log: Log;
  readonly say: Say;
}

export interface Recognised {
  readonly viewer: Viewer;
  readonly credential: Credential;
  /** Until when that is believed, by the real clock. */
  readonly expiresAt: Date;
}

export function askedBy(request: FastifyRequest): Asked {
  const { headers, ip, log } = request;
  const { origin, host } = headers;
  return {
    authorization: headers.authorization,
    session: heldSession(request),
    browser: {
      client: headers[CLIENT_HEADER]?.toString(),
      site: headers['sec-fetch-site']?.toString(),
      origin,
      host,
      forSocket: request.ws,
    },
    // The answer to the wish for a socket is sent before anybody is asked.
    renew: request.ws ? null : request.renewSession,
    network: ip,
    log: log as Log,
    say: sayIn(chooseLanguage(headers['accept-language'], null)),
  };
}

/** A header that says who asks is believed or not; then no cookie is looked at. */
export async function recognise(world: World, asked: Asked, now: Date): Promise<Recognised | null> {
  if (asked.authorization === undefined) return bySession(world, asked, now);
  const key = keyIn(asked.authorization);
  return key === null ? byToken(world, asked, now) : byKey(world, asked, key, now);
}

/** What begins like a key is one or nothing: no issuer's token does. */
function keyIn(authorization: string): string | null {
  const text = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  return text?.startsWith(KEY_PREFIX) ? text : null;
}

async function byKey(world: World, { network, log }: Asked, text: string, now: Date): Promise<Recognised | null> {
  const recognised = await recogniseKey(world, text, network, now);
  if ('refused' in recognised) {
    log.info({ reason: recognised.refused, keyId: recognised.keyId }, 'API key refused');
    return null;
  }
  const { key, ...known } = recognised;
  noteKeyUse(world.database, key, now, (error) =>
    log.warn({ reason: (error as Error).message, keyId: key.id }, 'the use of a key could not be written down'),
  );
  return known;
}

async function byToken({ authenticator, database }: World, asked: Asked, now: Date): Promise<Recognised | null> {
  const identity = await authenticator.identify(asked.authorization, asked.log);
  if (!identity) return null;
  const viewer = await recogniseSignIn(database, identity, now, onArrival);
  return { viewer, credential: { kind: 'TOKEN' }, expiresAt: identity.expiresAt };
}

async function bySession(world: World, asked: Asked, now: Date): Promise<Recognised | null> {
  const found = await sessionOf(world, asked, now);
  if (!found) return null;
  const { session, viewer } = found;
  const expiresAt = later(realNow(), session.endsAt.getTime() - now.getTime());
  return { viewer, credential: { kind: 'SESSION', sessionId: session.id }, expiresAt };
}

/** The session of the browser; refused where another page than ours made it ask, good or not. */
export async function sessionOf(world: World, asked: Asked, now: Date): Promise<FoundSession | null> {
  if (asked.session === undefined) return null;
  if (isFromOurPages(asked.browser, world.settings)) return findSession(world, asked.session, now, asked.renew);
  // There it is told by the way in which the socket is closed.
  if (asked.browser.forSocket) return null;
  throw new PublicError('FORBIDDEN', asked.say('error.csrf'), { http: { status: 403 } });
}
