/** A body has to be there in time, so that nobody holds a connection with one that never ends. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bodies of this route take as long as they take, while something comes. */
    ownPace?: boolean;
  }
}

/** In place of node's own limit, which is one for all routes and would cut a large upload. */
export function boundBodies(app: FastifyInstance, withinMs: number): void {
  app.addHook('onRequest', async (request) => {
    if (hasBody(request) && !request.routeOptions.config.ownPace) endWithin(request, withinMs);
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Also after it has been answered: what is not read any more would be waited for all the same. */
export function endWithin({ raw }: FastifyRequest, withinMs: number): void {
  const { socket } = raw;
  const timer = setTimeout(() => {
    if (raw.complete) return;
    socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    socket.destroySoon();
  }, withinMs).unref();
  const clear = () => clearTimeout(timer);
  raw.once('end', clear).once('close', clear);
}

/** Cuts the connection when nothing has come or gone for so long, until the body is there. */
export function cutWhenIdle({ raw }: FastifyRequest, idleMs: number): void {
  const { socket } = raw;
  socket.setTimeout(idleMs);
  raw.once('end', () => socket.setTimeout(0));
}
