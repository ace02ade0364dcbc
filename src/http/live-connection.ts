/** Who is on a socket. That is asked once, when it begins; what its streams may show is asked again for each event. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Origin } from '../identity/credential';
import { findViewer } from '../identity/sign-in.store';
import type { Announcements } from '../live/announcements';
import type { LiveScope } from '../live/live-scope';
import { realNow } from '../platform/calendar';
import type { Log } from '../platform/log';
import { chooseLanguage, sayIn, type Say } from '../platform/wording';
import { hasEnded } from '../ended-credentials';
import { askedBy, recognise } from '../recognise';
import { scopeOf, type RequestScope } from '../request-scope';
import { spenderOf } from '../spender';
import type { World } from '../world';

export interface LiveWorld extends World {
  readonly announcements: Announcements;
}

export type LiveRequestScope = RequestScope & LiveScope;

export interface LiveConnection {
  readonly signInId: number;
  readonly origin: Origin;
  readonly expiresAt: Date;
  readonly acceptLanguage: string | undefined;
  /** For what is refused before there is a scope. */
  readonly say: Say;
  readonly log: Log;
}

/** What a client says first. A page cannot give headers to a socket; other programs may send them instead. */
const greetingSchema = z.object({ authorization: z.string().optional(), acceptLanguage: z.string().optional() });

/** Null for who is nobody. */
export async function connect(
  world: LiveWorld,
  request: FastifyRequest,
  greeting: unknown,
): Promise<LiveConnection | null> {
  const { data: said } = greetingSchema.safeParse(greeting ?? {});
  const asked = askedBy(request);
  const authorization = said?.authorization ?? asked.authorization;
  const known = said && (await recognise(world, { ...asked, authorization }, world.clock.now()));
  if (!known) return null;
  const { viewer, credential, expiresAt } = known;
  const acceptLanguage = said.acceptLanguage ?? request.headers['accept-language'];
  const say = sayIn(chooseLanguage(acceptLanguage, viewer.profile?.locale));
  const origin = { credential, network: asked.network };
  return { signInId: viewer.signInId, origin, expiresAt, acceptLanguage, say, log: asked.log };
}

export const hasExpired = ({ expiresAt }: LiveConnection): boolean => realNow() >= expiresAt;

/**
 * The scope of this moment: the viewer as it is now, the catalogue as it is now. Null, after `expired` was told, once
 * the token is believed no longer that opened the socket, or its session or key has ended.
 */
export async function liveScope(
  world: LiveWorld,
  connection: LiveConnection,
  expired: () => void,
): Promise<LiveRequestScope | null> {
  const isOver = hasExpired(connection) || (await hasEnded(world, connection.origin.credential));
  const viewer = isOver ? null : await findViewer(world.database.reads, connection.signInId);
  if (!viewer) {
    expired();
    return null;
  }
  const { acceptLanguage, origin, log } = connection;
  const language = chooseLanguage(acceptLanguage, viewer.profile?.locale);
  return {
    ...scopeOf(world, viewer, world.clock.now(), language, origin),
    log,
    spending: world.budgets.of(spenderOf(world, viewer, origin)),
    announcements: world.announcements,
    renew: () => liveScope(world, connection, expired),
  };
}
