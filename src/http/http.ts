/** Routes, limits and health; how requests come in and how the server stops without losing any. */
import type { Server } from 'node:http';
import { Server as TcpServer, type Socket } from 'node:net';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import fastifyCors from '@fastify/cors';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { addDemoIssuers } from '../demo/demo-routes';
import { boundBodies } from './body-time';
import { addDownloads, loggedPath } from './downloads';
import { addExplorer } from './explorer';
import { addExports } from './exports';
import { addGraphql } from './graphql-route';
import { answerBadPath, answerBadRequests } from './http-errors';
import { addLandingPage } from './landing-page';
import type { LiveWorld } from './live-connection';
import { addSandboxPages, hasSandbox } from './sandbox-pages';
import { addCookies } from './session-cookie';
import { addSignInPage } from './sign-in-page';
import { addSignInRoutes, type SignInWorld } from './sign-in-routes';
import { addSignOutRoutes } from './sign-out-routes';
import { openSockets } from './live-sockets';
import { listenFault } from '../start-fault';
import type { World } from '../world';
import { ownsDraft } from '../requests/draft.store';
import { createSchema } from '../schema';
import { openTrustedDocuments } from '../trusted-documents';
import { addSecurityHeaders, refuseConnection, refuseUnreadable, unroutedHeaders } from './security-headers';
import { addNetworkPoints } from './network-points';
import { addOwnAddress } from './own-address';
import { addPortal } from './portal';
import { addPurchaseHook } from './purchase-hook';
import { addReceipts } from './receipts';
import { refuseNetwork } from './rate-refusal';
import { silence, silentConnections } from './silent-connections';
import { addUploads } from './uploads';
import { withoutSecrets } from '../platform/log';

/** Somebody who asks on and on, as an upload does, holds up the end for so many times the grace at most. */
const MOST_GRACES = 5;

export interface HttpServer {
  /** Starts to listen; gives the address. */
  listen(): Promise<string>;
  /** Takes no new connections, answers what is under way, and what comes on open connections until `graceMs` bring nothing. */
  stop(graceMs: number): Promise<void>;
  readonly app: FastifyInstance;
}

export async function createHttp(world: LiveWorld & SignInWorld): Promise<HttpServer> {
  const { limits } = world.settings;
  const app = fastify({
    loggerInstance: world.log as FastifyBaseLogger,
    bodyLimit: limits.bodyBytes,
    trustProxy: world.settings.trustProxy.length > 0 ? world.settings.trustProxy : false,
    // Of a whole request, for all routes; an upload takes as long as it takes. Bodies have a limit of their own.
    requestTimeout: 0,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: 'idle',
    // While it stops, live connections are still answered: a 503 would be a lost request.
    return503OnClosing: false,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    // No route has one: the compilers of schemas, a tenth of all modules, are not loaded.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    frameworkErrors: (error, request, reply) =>
      void answerBadPath(error.statusCode ?? 400, request, reply.headers(unroutedHeaders(world.settings))),
    clientErrorHandler: refuseUnreadable,
  });
  const silent = silentConnections(app.server);
  addSecurityHeaders(app, world.settings);
  let stopping = false;
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    if (stopping) reply.header('connection', 'close');
    done();
  });
  if (world.log.isLevelEnabled('info')) {
    const log = withoutSecrets(world.log);
    app.addHook('onResponse', (request, reply, done) => {
      log.info(
        {
          reqId: request.id,
          method: request.method,
          path: loggedPath(request),
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
        },
        'answered',
      );
      done();
    });
  }
  app.server.headersTimeout = limits.timeoutMs * 3;
  boundBodies(app, limits.timeoutMs * 3);
  answerBadRequests(app, limits.bodyBytes, (request, reply) => refuseNetwork(world, request, reply));
  addNetworkPoints(app, world);
  addOwnAddress(app, world);
  if (world.settings.allowedOrigins.length > 0)
    await app.register(fastifyCors, { origin: world.settings.allowedOrigins, maxAge: 3600, credentials: true });
  await addCookies(app);
  const schema = createSchema();
  const documents = openTrustedDocuments(world.settings.documents, schema);
  const sockets = await openSockets(app, world, schema, documents);
  app.websocketServer.on('wsClientError', (_error, socket) => refuseConnection(socket as Socket, '400 Bad Request'));
  const apollo = await addGraphql(app, world, schema, sockets, documents);
  await addUploads(app, world, ownsDraft);
  addDownloads(app, world);
  addExports(app, world);
  addReceipts(app, world);
  addSignInRoutes(app, world);
  addSignInPage(app, world);
  await addSignOutRoutes(app, world);
  addHealth(app, world, () => stopping);
  addPortal(app, world.settings, addLandingPage(app, world.settings));
  if (world.settings.explorer) addExplorer(app, world.settings);
  if (hasSandbox(world.settings)) await addSandboxPages(app, world);
  await addPurchaseHook(app, world);
  if (world.settings.demo && !world.settings.production)
    await addDemoIssuers(app, () => ({ secret: world.settings.secret, origin: world.files.origin, log: world.log }));
  return {
    app,
    listen: async () => {
      const { host, port: wished } = world.settings;
      await app.listen({ port: wished, host }).catch((error: unknown) => {
        throw listenFault(error, host, wished);
      });
      const address = app.server.address();
      const port = typeof address === 'object' && address ? address.port : world.settings.port;
      const reached = `http://${world.settings.host === '0.0.0.0' ? 'localhost' : world.settings.host}:${port}`;
      world.files.origin ||= reached;
      return reached;
    },
    stop: async (graceMs) => {
      stopping = true;
      const parted = sockets.close(graceMs);
      if (graceMs > 0)
        await Promise.race([shutDoor(app.server), silence(app.server, graceMs), wait(graceMs * MOST_GRACES)]);
      // A busy process is told the time before it reads what has come: what is here by now is not cut.
      await turn();
      silent.cut();
      await parted;
      // The door of a worker is shut in another way, which leaves them open.
      app.server.closeIdleConnections();
      await app.close();
      await apollo.stop();
    },
  };
}

function noSchemas(): never {
  throw new Error('a route has a schema, and what compiles schemas is not loaded');
}

/**
 * Closes the listening socket alone; done when the last connection is gone. http's own `close` would also cut the
 * connections that are idle at this moment, and lose the request that is on its way on one of them.
 */
function shutDoor(server: Server): Promise<void> {
  return new Promise((resolve) => TcpServer.prototype.close.call(server, () => resolve()));
}

function addHealth(app: FastifyInstance, { database, log }: World, isStopping: () => boolean): void {
  app.get('/livez', (_request, reply) => reply.send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: 'stopping' });
    try {
      await database.reads.query('SELECT 1');
      return { status: 'ok' };
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'not ready');
      return reply.code(503).send({ status: 'database away' });
    }
  });
}
