/**
 * mercurius on fastify with its JIT, as its docs have it (docs/api/options.md, docs/context.md, docs/loaders.md).
 *
 * The levels are read with DataLoader in the context instead of mercurius' own loaders: those are one for each field,
 * so that primaryContact and additionalContacts would read the same rows by a statement each (measured: 0.7 of this).
 */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { host, openPool, port, signInOf, tellPort } from './peer';
import { readPlanNames } from './plan-types';
import { contextOf, resolvers } from './resolvers';
import { typeDefs } from './schema';

async function main(): Promise<void> {
  const pool = openPool();
  const planNames = await readPlanNames(pool);
  const app = Fastify();
  await app.register(mercurius, {
    schema: typeDefs,
    resolvers: resolvers as never,
    jit: 1,
    context: (request) => contextOf(signInOf(request.headers['x-sign-in']), pool, planNames),
  });
  await app.listen({ port, host });
  tellPort(app.server.address());
}

void main();
