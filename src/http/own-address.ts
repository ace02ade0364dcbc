/**
 * Signing in begins at the address that this server calls itself: an issuer sends people back to no other, and what a
 * browser was given at another name (127.0.0.1 for localhost) it would not show there.
 */
import type { FastifyInstance } from 'fastify';
import { SIGN_IN, SIGN_IN_START } from '../sign-in-paths';
import type { World } from '../world';

/** Who was sent already is not sent again: a proxy may hide at which name people came, and they would go in circles. */
const SENT = 'sent';

export function addOwnAddress(app: FastifyInstance, { files }: Pick<World, 'files'>): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { url: route, method } = request.routeOptions;
    if (method !== 'GET' || (route !== SIGN_IN && route !== SIGN_IN_START)) return done();
    const { searchParams, search } = new URL(request.url, 'https://casegate.invalid');
    if (searchParams.has(SENT) || isOwn(request.host, files.origin)) return done();
    // Of what was sent only what stands after the "?" is in it.
    reply.redirect(`${files.origin}${route}${search === '' ? '?' : `${search}&`}${SENT}=1`, 302);
  });
}

/** Also what names no place, and every name before this server has its own. */
function isOwn(host: string, origin: string): boolean {
  if (!URL.canParse(origin)) return true;
  const own = new URL(origin);
  const asked = `${own.protocol}//${host}`;
  return !URL.canParse(asked) || new URL(asked).host === own.host;
}
