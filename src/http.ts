/** Routes, limits and health; how requests come in and how the server stops without losing any. */
import type { Server } from 'node:http';
import { Server as TcpServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCors from '@fastify/cors';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { limitsPlugin, statusPlugin } from './apollo-plugins';
import { addExplorer } from './explorer';
import { inTime, timedExecutor } from './executor';
import { answerBadPath, answerBadRequests } from './http-errors';
import { addLandingPage } from './landing-page';
import { formatError, maskedFailure } from './mask-errors';
import type { Log } from './platform/log';
import { PublicError } from './platform/public-error';
import { chooseLanguage, sayIn } from './platform/wording';
import { listenFault } from './start-fault';
import { requestScope, type RequestScope, type World } from './request-scope';
import { createSchema } from './schema';

export interface HttpServer {
  /** Starts to listen; gives the address. */
  listen(): Promise<string>;
  /** Takes no new connections, answers what is under way, and what comes on open connections until `graceMs` are over. */
  stop(graceMs: number): Promise<void>;
  readonly app: FastifyInstance;
}

export async function createHttp(world: World): Promise<HttpServer> {
  const { limits } = world.settings;
  const app = fastify({
    loggerInstance: world.log as FastifyBaseLogger,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.timeoutMs * 3,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: 'idle',
    // While it stops, live connections are still answered: a 503 would be a lost request.
    return503OnClosing: false,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void answerBadPath(error.statusCode ?? 400, request, reply),
  });
  let stopping = false;
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (stopping) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
  answerBadRequests(app, limits.bodyBytes);
  if (world.settings.allowedOrigins.length > 0)
    await app.register(fastifyCors, { origin: world.settings.allowedOrigins, maxAge: 3600 });
  const apollo = await addGraphql(app, world);
  addHealth(app, world, () => stopping);
  addLandingPage(app, world.settings);
  if (world.settings.explorer) addExplorer(app, world.settings);
  return {
    app,
    listen: async () => {
      const { host, port: wished } = world.settings;
      await app.listen({ port: wished, host }).catch((error: unknown) => {
        throw listenFault(error, host, wished);
      });
      const address = app.server.address();
      const port = typeof address === 'object' && address ? address.port : world.settings.port;
      return `http://${world.settings.host === '0.0.0.0' ? 'localhost' : world.settings.host}:${port}`;
    },
    stop: async (graceMs) => {
      stopping = true;
      if (graceMs > 0) await Promise.race([shutDoor(app.server), wait(graceMs)]);
      await app.close();
      await apollo.stop();
    },
  };
}

/**
 * Closes the listening socket alone; done when the last connection is gone. http's own `close` would also cut the
 * connections that are idle at this moment, and lose the request that is on its way on one of them.
 */
function shutDoor(server: Server): Promise<void> {
  return new Promise((resolve) => TcpServer.prototype.close.call(server, () => resolve()));
}

async function addGraphql(app: FastifyInstance, world: World): Promise<ApolloServer<RequestScope>> {
  const { settings, log } = world;
  const schema = createSchema();
  const apollo = new ApolloServer<RequestScope>({
    gateway: timedExecutor(schema, settings.limits.timeoutMs),
    introspection: !settings.production,
    hideSchemaDetailsFromClientErrors: settings.production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: settings.limits.tokens },
    csrfPrevention: {
      requestHeaders: [
        'x-apollo-operation-name',
        'apollo-require-preflight',
        'graphql-require-preflight',
        'x-casegate-client',
      ],
    },
    formatError: formatError(log, settings.limits.tokens),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text: unknown) => log.warn(String(text)),
      error: (text: unknown) => log.error(String(text)),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(schema, settings.limits),
      statusPlugin,
    ],
  });
  await apollo.start();
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    onRequest: async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request) => {
        const say = sayIn(chooseLanguage(request.headers['accept-language'], null));
        const late = () => {
          throw new PublicError('TIMEOUT', say('error.TIMEOUT'), { http: { status: 503 } });
        };
        return inTime(settings.limits.timeoutMs, requestScope(world, request), late).catch((failure: unknown) => {
          throw maskedFailure(failure, request.log as Log, say);
        });
      },
    }),
  });
  app.route({
    url: '/graphql',
    method: ['PUT', 'PATCH', 'DELETE'],
    handler: (request, reply) => answerBadPath(405, request, reply.header('allow', 'GET, POST')),
  });
  return apollo;
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
