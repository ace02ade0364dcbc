/**
 * Apollo Server on fastify by its integration's README, with graphql-jit as the executor: Apollo takes one in the form
 * of a gateway, whose executor compiles a document once and keeps what it compiled (graphql-jit's README). The plugin
 * that reckons cache control, which nobody asked for, is turned off (apollographql.com/docs/apollo-server/api/plugin).
 * Apollo caches parsed and validated documents by itself.
 */
import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { makeExecutableSchema } from '@graphql-tools/schema';
import Fastify from 'fastify';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { host, openPool, port, signInOf, tellPort } from './peer';
import { readPlanNames } from './plan-types';
import { contextOf, resolvers, type Context } from './resolvers';
import { typeDefs } from './schema';

type Gateway = NonNullable<ApolloServerOptions<Context>['gateway']>;

interface Request {
  document: DocumentNode;
  request: { operationName?: string | null; variables?: Record<string, unknown> | null };
  context: Context;
}

function compiling(schema: GraphQLSchema): Gateway {
  // Apollo gives the same parsed document for the same text.
  const compiled = new WeakMap<DocumentNode, CompiledQuery>();
  const executor = async ({ document, request, context }: Request): Promise<ExecutionResult> => {
    let query = compiled.get(document);
    if (!query) {
      const outcome = compileQuery(schema, document, request.operationName ?? undefined);
      if (!isCompiledQuery(outcome)) return outcome;
      compiled.set(document, (query = outcome));
    }
    return query.query({}, context, request.variables ?? {});
  };
  return {
    load: () => Promise.resolve({ executor: executor as never }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

async function main(): Promise<void> {
  const pool = openPool();
  const planNames = await readPlanNames(pool);
  const app = Fastify();
  const apollo = new ApolloServer<Context>({
    gateway: compiling(makeExecutableSchema({ typeDefs, resolvers })),
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginCacheControlDisabled()],
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    context: async (request) => contextOf(signInOf(request.headers['x-sign-in']), pool, planNames),
  });
  await app.listen({ port, host });
  tellPort(app.server.address());
}

void main();
