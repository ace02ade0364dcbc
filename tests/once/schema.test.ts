/** The contract that clients read: schema.graphql. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
} from 'graphql';

const schema = buildSchema(readFileSync(path.join(__dirname, '..', '..', 'schema.graphql'), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const outputs = types.filter((type) => isObjectType(type) || isInterfaceType(type));
const fields = outputs.flatMap((type) =>
  Object.values(type.getFields()).map((field): [string, GraphQLField<unknown, unknown>] => [
    `${type.name}.${field.name}`,
    field,
  ]),
);

/** The names of those that are so. */
const those = <T>(all: readonly [string, T][], are: (one: T) => boolean): string[] =>
  all.filter(([, one]) => are(one)).map(([name]) => name);

interface Described {
  description?: string | null | undefined;
}
const bare = ({ description }: Described): boolean => !description || description.trim().length < 4;

describe('the schema', () => {
  test('every type, field, argument, input field and enum value has a description', () => {
    const described: [string, Described][] = [
      ...types.map((type): [string, Described] => [type.name, type]),
      ...fields,
      ...fields.flatMap(([name, { args }]) => args.map((arg): [string, Described] => [`${name}(${arg.name})`, arg])),
      ...types.flatMap((type): [string, Described][] => {
        if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value]);
        if (isInputObjectType(type))
          return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field]);
        return [];
      }),
    ];
    expect(described.length).toBeGreaterThan(300);
    expect(those(described, bare)).toEqual([]);
  });

  test('every list of objects outside connections says how long it can be, since that is what it costs', () => {
    const lists = fields.filter(
      ([name, { type }]) =>
        isListType(getNullableType(type)) &&
        isCompositeType(getNamedType(type)) &&
        !name.split('.')[0]?.endsWith('Connection'),
    );
    expect(those(lists, ({ description }) => !/\b\d+ at most\b/.test(description ?? ''))).toEqual([]);
  });

  test('every connection has the same fields, and its arguments say the page sizes', () => {
    for (const type of outputs.filter(({ name }) => name.endsWith('Connection')))
      expect([type.name, Object.keys(type.getFields()).sort()]).toEqual([
        type.name,
        ['edges', 'nodes', 'pageInfo', 'totalCount'],
      ]);
    const pages = fields.filter(([, { type }]) => getNullableType(type).toString().endsWith('Connection'));
    expect(pages.length).toBeGreaterThan(2);
    for (const [name, { args }] of pages) {
      expect([name, args.map((arg) => arg.name)]).toEqual([name, expect.arrayContaining(['first', 'after'])]);
      expect(args.find((arg) => arg.name === 'first')?.description).toMatch(/100.*25|25.*100/);
    }
  });

  test('every mutation takes one input and gives one payload, with errors whose codes are its own', () => {
    const codes = new Map<string, string>();
    for (const { name, args, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect([name, args.map((arg) => [arg.name, isNonNullType(arg.type)])]).toEqual([name, [['input', true]]]);
      // Nullable, so that one that fails does not empty the answers of the others.
      expect([name, isNonNullType(type)]).toEqual([name, false]);
      const payload = getNullableType(type);
      const errors = isObjectType(payload) ? payload.getFields().userErrors : undefined;
      expect(errors?.type.toString()).toMatch(/^\[\w+Error!\]!$/);
      const error = schema.getType(String(errors?.type).replace(/\W/g, ''));
      const code = isObjectType(error) ? String(error.getFields().code?.type) : '';
      expect(code).toMatch(/ErrorCode!$/);
      // Two mutations share codes only with all of their answer.
      expect([undefined, String(payload)]).toContain(codes.get(code));
      codes.set(code, String(payload));
    }
    expect(codes.size).toBeGreaterThan(3);
  });

  test('what spends a unit asks for a key', () => {
    const input = schema.getType('SubmitCaseInput');
    expect(isInputObjectType(input) && input.getFields().idempotencyKey?.type.toString()).toBe('String!');
  });
});
