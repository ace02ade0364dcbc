/** The wish for a socket, which is answered before there is one: from where it may come, and a point of the network. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { World } from '../world';
import { refuse } from './http-errors';
import { refuseNetwork } from './rate-refusal';

/** Undefined for a wish that is granted. */
export async function refuseWish(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  stopping: boolean,
): Promise<FastifyReply | undefined> {
  const refused = refusal(request, reply, world.settings.allowedOrigins, stopping);
  return refused ?? (await refuseNetwork(world, request, reply)) ?? undefined;
}

/** A page of another origin may not open a socket with what its visitor has; programs send no origin. */
function refusal(
  request: FastifyRequest,
  reply: FastifyReply,
  allowedOrigins: readonly string[],
  stopping: boolean,
): FastifyReply | undefined {
  const { origin, host } = request.headers;
  if (request.method !== 'GET' || request.routeOptions.url !== '/graphql')
    return refuse(404, 'BAD_USER_INPUT', 'error.notFound', request, reply);
  if (stopping) return refuse(503, 'UNAVAILABLE', 'error.UNAVAILABLE', request, reply);
  const same = origin !== undefined && URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
  if (origin === undefined || same || allowedOrigins.includes(origin)) return undefined;
  return refuse(403, 'FORBIDDEN', 'error.FORBIDDEN', request, reply);
}
