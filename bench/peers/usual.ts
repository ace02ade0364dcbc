/**
 * The usual stack, as tutorials put it together: Apollo Server standalone (apollographql.com/docs/apollo-server,
 * "Get started"), types and resolvers of type-graphql, TypeORM entities whose relations are loaded with them, and
 * graphql-shield as middleware on every field (its docs: applyMiddleware of graphql-middleware).
 */
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { applyMiddleware } from 'graphql-middleware';
import { buildSchema } from 'type-graphql';
import { DataSource } from 'typeorm';
import { databaseUrl, host, openPool, poolSize, port, signInOf, tellPort } from './peer';
import { readPlanNames } from './plan-types';
import { CaseResolver, type Context } from './usual/case.resolver';
import { entities } from './usual/entities';
import { permissions } from './usual/permissions';

async function main(): Promise<void> {
  const starting = openPool({ connectionLimit: 1 });
  const planNames = await readPlanNames(starting);
  await starting.end();
  const dataSource = await new DataSource({
    type: 'mysql',
    url: databaseUrl,
    poolSize,
    timezone: 'Z',
    entities,
  }).initialize();
  const schema = applyMiddleware(await buildSchema({ resolvers: [CaseResolver] }), permissions);
  const apollo = new ApolloServer<Context>({ schema });
  const { url } = await startStandaloneServer(apollo, {
    listen: { port, host },
    context: async ({ req }) => ({ signIn: signInOf(req.headers['x-sign-in']), dataSource, planNames }),
  });
  tellPort({ port: Number(new URL(url).port), address: host, family: 'IPv4' });
}

void main();
