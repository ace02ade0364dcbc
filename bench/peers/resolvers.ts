/** Resolvers and loaders of the peers on graphql-js: a DataLoader for each level, new for each request, as its README says. */
import DataLoader from 'dataloader';
import { GraphQLScalarType } from 'graphql';
import type { Pool } from 'mysql2/promise';
import { globalId } from './answer-forms';
import {
  agreementsRegistered,
  casePage,
  contactsOf,
  printMoment,
  versionsNumbered,
  type Agreement,
  type Asked,
  type Case,
  type Contact,
  type ProductVersion,
} from './reads';

export interface Context {
  signIn: number;
  pool: Pool;
  planNames: ReadonlyMap<string, string>;
  contacts: DataLoader<number, Contact[]>;
  versions: DataLoader<number, ProductVersion | null>;
  agreements: DataLoader<number, Agreement | null>;
}

export function contextOf(signIn: number, pool: Pool, planNames: ReadonlyMap<string, string>): Context {
  return {
    signIn,
    pool,
    planNames,
    contacts: new DataLoader(async (ids) => {
      const byCase = new Map<number, Contact[]>(ids.map((id) => [id, []]));
      for (const contact of await contactsOf(pool, ids)) byCase.get(contact.caseId)?.push(contact);
      return ids.map((id) => byCase.get(id) ?? []);
    }),
    versions: new DataLoader(async (ids) => inOrder(ids, await versionsNumbered(pool, ids))),
    agreements: new DataLoader(async (ids) => inOrder(ids, await agreementsRegistered(pool, signIn, ids))),
  };
}

function inOrder<T extends { id: number }>(ids: readonly number[], found: T[]): (T | null)[] {
  const byId = new Map(found.map((each) => [each.id, each]));
  return ids.map((id) => byId.get(id) ?? null);
}

export const resolvers = {
  DateTime: new GraphQLScalarType({ name: 'DateTime', serialize: printMoment }),
  Query: {
    cases: (_: unknown, asked: Asked, { pool, signIn }: Context) => casePage(pool, signIn, asked),
  },
  Case: {
    id: ({ id }: Case) => globalId('Case', id),
    productVersion: ({ productVersionId }: Case, _: unknown, { versions }: Context) => versions.load(productVersionId),
    agreement: ({ agreementId }: Case, _: unknown, { agreements }: Context) => agreements.load(agreementId),
    primaryContact: async ({ id }: Case, _: unknown, { contacts }: Context) =>
      (await contacts.load(id)).find(({ role }) => role === 'PRIMARY'),
    additionalContacts: async ({ id }: Case, _: unknown, { contacts }: Context) =>
      (await contacts.load(id)).filter(({ role }) => role === 'ADDITIONAL'),
    routing: ({ queue, region, opensAt }: Case) => ({ queue, region, opensAt }),
  },
  ProductVersion: {
    product: ({ productName }: ProductVersion) => ({ name: productName }),
  },
  Agreement: {
    planType: ({ planTypeCode }: Agreement, _: unknown, { planNames }: Context) => ({
      name: planNames.get(planTypeCode),
    }),
  },
};
