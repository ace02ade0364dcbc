/** A body has to be there in time, so that nobody holds a connection with one that never ends. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseConnection } from './security-headers';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bodies of this route take as long as they take, while something comes. */
    ownPace?: boolean;
  }
}

/** In place of node's own limit, which is one for all routes and would cut a large upload. */
export function boundBodies(app: FastifyInstance, withinMs: number): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request) && !request.routeOptions.config.ownPace) endWithin(request, reply, withinMs);
    done();
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Also after it has been answered: what is not read any more would be waited for all the same. */
export function endWithin({ raw }: FastifyRequest, { raw: response }: FastifyReply, withinMs: number): void {
  const { socket } = raw;
  const timer = setTimeout(() => {
    if (raw.complete) return;
    if (response.headersSent) socket.destroySoon();
    else refuseConnection(socket, '408 Request Timeout');
  }, withinMs).unref();
  const clear = () => clearTimeout(timer);
  raw.once('end', clear).once('close', clear);
}
