/** Every field of Query, Mutation and Subscription as the smallest document that asks for it. */
import { getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLObjectType, GraphQLSchema } from 'graphql';

export interface RootField {
  type: 'Query' | 'Mutation' | 'Subscription';
  name: string;
  /** `Query.viewer`. */
  title: string;
  document: string;
}

/** What a request can ask for. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  return [...fieldsOf('Query', schema.getQueryType()), ...fieldsOf('Mutation', schema.getMutationType())];
}

/** What can be followed over a socket. */
export function streamFields(schema: GraphQLSchema): RootField[] {
  return fieldsOf('Subscription', schema.getSubscriptionType());
}

function fieldsOf(type: RootField['type'], root: GraphQLObjectType | null | undefined): RootField[] {
  return Object.values(root?.getFields() ?? {}).map((field) => ({
    type,
    name: field.name,
    title: `${type}.${field.name}`,
    document: `${type.toLowerCase()} { ${smallest(field)} }`,
  }));
}

function smallest(field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter((argument) => isNonNullType(argument.type));
  const values = needed.map((argument) => `${argument.name}: ${literal(argument.type)}`);
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${field.name}${values.length > 0 ? `(${values.join(', ')})` : ''}${selection}`;
}

const VALUES: Record<string, unknown> = {
  Boolean: true,
  Int: 1,
  CountryCode: 'NL',
  DateTime: '2026-12-01T00:00:00Z',
  TimeZone: 'Europe/Amsterdam',
  EmailAddress: 'ada@example.com',
};

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return JSON.stringify(VALUES[type.name] ?? 'x');
  const needed = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) && field.defaultValue === undefined,
  );
  return `{ ${needed.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
}
