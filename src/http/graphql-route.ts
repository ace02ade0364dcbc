/** GraphQL at `/graphql`: requests by Apollo, and the requests for a socket handed on. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { apolloHandler } from './apollo-handler';
import { limitsPlugin } from './apollo-plugins';
import { inTime, timedExecutor } from './executor';
import { answerBadPath } from './http-errors';
import type { LiveSockets } from './live-sockets';
import { formatError, maskedFailure } from './mask-errors';
import { NamedDocuments } from './named-documents';
import { pay } from './rate-refusal';
import type { Log } from '../platform/log';
import { PublicError } from '../platform/public-error';
import { chooseLanguage, sayIn, type Say } from '../platform/wording';
import { requestScope, type RequestScope } from '../request-scope';
import type { TrustedDocuments } from '../trusted-documents';
import type { World } from '../world';

export async function addGraphql(
  app: FastifyInstance,
  world: World,
  schema: GraphQLSchema,
  sockets: LiveSockets,
  documents: TrustedDocuments,
): Promise<ApolloServer<RequestScope>> {
  const { settings, log } = world;
  const apollo = new ApolloServer<RequestScope>({
    gateway: timedExecutor(schema, settings.limits.timeoutMs, settings.compileAfter),
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
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(schema, settings.limits),
    ],
  });
  await apollo.start();
  const named = new NamedDocuments(documents);
  /** Whoever asks pays for that before anything is read. */
  const admit = async (request: FastifyRequest, say: Say): Promise<RequestScope> => {
    const scope = await requestScope(world, request);
    await pay(scope.spending, 1, scope.say);
    named.check(request, say);
    return scope;
  };
  const route = {
    url: '/graphql',
    onRequest: async (_request: FastifyRequest, reply: FastifyReply) => {
      reply.header('cache-control', 'no-store');
    },
    preHandler: named.fill,
    handler: apolloHandler(apollo, (request) => {
      const say = sayIn(chooseLanguage(request.headers['accept-language'], null));
      const late = () => {
        throw new PublicError('TIMEOUT', say('error.TIMEOUT'), { http: { status: 503 } });
      };
      return inTime(settings.limits.timeoutMs, admit(request, say), late).catch((failure: unknown) => {
        throw maskedFailure(failure, request.log as Log, say);
      });
    }),
  };
  app.route({ ...route, method: 'POST' });
  app.route({ ...route, method: 'GET', wsHandler: (socket, request) => sockets.take(socket, request) });
  app.route({
    url: '/graphql',
    method: ['PUT', 'PATCH', 'DELETE'],
    handler: (request, reply) => answerBadPath(405, request, reply.header('allow', 'GET, POST')),
  });
  return apollo;
}
