/** The routes that who is not signed in may use, and that cost something: a point of their network each. */
import type { FastifyInstance } from 'fastify';
import { DOWNLOADS } from '../attachments/link-attachment';
import type { World } from '../world';
import { refuseNetwork } from './rate-refusal';

const COSTING = [DOWNLOADS, '/sign-in', '/sign-out', '/exports', '/receipts', '/sandbox'];
/** An issuer ends the sessions of all its people from one address, and none of that may be lost. */
const FREE = ['/sign-in/backchannel-logout'];

const lies = (url: string, path: string): boolean => url === path || url.startsWith(`${path}/`);

function costs(url: string): boolean {
  return COSTING.some((path) => lies(url, path)) && !FREE.some((path) => lies(url, path));
}

export function addNetworkPoints(app: FastifyInstance, world: World): void {
  const known = new Map<string, boolean>();
  app.addHook('onRequest', (request, reply, done) => {
    // The pattern of a route, of which there are so many.
    const { url = '' } = request.routeOptions;
    const costing = known.get(url) ?? costs(url);
    known.set(url, costing);
    if (!costing) return done();
    refuseNetwork(world, request, reply).then((refused) => {
      if (!refused) done();
    }, done);
  });
}
