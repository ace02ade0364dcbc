/**
 * graphql-yoga on node:http, as its README has it, with its default caches of parsed and validated documents.
 * DataLoaders are made in the context (the-guild.dev/graphql/yoga-server/docs/features/context). Its masked errors and
 * GraphiQL stay as they are by default.
 */
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { host, openPool, port, signInOf, tellPort } from './peer';
import { readPlanNames } from './plan-types';
import { contextOf, resolvers, type Context } from './resolvers';
import { typeDefs } from './schema';

async function main(): Promise<void> {
  const pool = openPool();
  const planNames = await readPlanNames(pool);
  const yoga = createYoga<object, Context>({
    schema: createSchema<Context>({ typeDefs, resolvers }),
    context: ({ request }) => contextOf(signInOf(request.headers.get('x-sign-in') ?? undefined), pool, planNames),
  });
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the README hands it over like that
  const server = createServer(yoga);
  server.listen(port, host, () => tellPort(server.address()));
}

void main();
