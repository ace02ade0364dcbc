import { buildSchema, defaultFieldResolver, execute, isObjectType, parse, type OperationDefinitionNode } from 'graphql';
import { compileOperation } from './http/compile-operation';
import { createSchema } from './schema';

const schema = createSchema();
const field = (type: string, name: string) => {
  const found = schema.getType(type);
  return isObjectType(found) ? found.getFields()[name] : undefined;
};
const classOf = (type: string) =>
  globalThis.TypeGraphQLMetadataStorage.objectTypes.find(({ name }) => name === type)?.target as new (
    ...given: unknown[]
  ) => object;

describe('resolvers without wrappers', () => {
  test.each([
    ['Case', 'number'],
    ['Case', 'routing'],
    ['RoutingDecision', 'queue'],
    ['PageInfo', 'hasNextPage'],
    ['Product', 'versions'],
    ['CaseContact', 'email'],
    ['Viewer', 'email'],
  ])('%s.%s is read from the object', (type, name) => {
    expect(field(type, name)).toBeDefined();
    expect(field(type, name)?.resolve).toBeUndefined();
  });

  test.each([
    ['Case', 'timeline'],
    ['Case', 'agreement'],
    ['Agreement', 'unavailableReasons'],
    ['Viewer', 'agreements'],
    ['Query', 'case'],
    ['Mutation', 'submitCase'],
  ])('%s.%s has a resolver of its own', (type, name) => {
    expect(field(type, name)?.resolve).toBeInstanceOf(Function);
    expect(field(type, name)?.resolve).not.toBe(defaultFieldResolver);
  });

  test('nothing of the API is a default value that somebody has to be asked for', () => {
    const plain = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
      .filter(({ resolve }) => !resolve);
    // A field that is read takes no arguments: nobody would see them.
    expect(plain.filter(({ args }) => args.length > 0).map(({ name }) => name)).toEqual([]);
    expect(plain.length).toBeGreaterThan(100);
  });

  test('what fails while it is read is told as an error of that field, and ends nothing else', async () => {
    const Decision = classOf('RoutingDecision');
    const failing = new Decision(undefined);
    const small = buildSchema('type Query { one: D two: D } type D { queue: String! } ');
    const root = small.getQueryType()?.getFields();
    if (root?.one) root.one.resolve = () => Promise.resolve(failing);
    if (root?.two) root.two.resolve = () => Promise.resolve({ queue: 'EMEA' });
    const document = parse('{ one { queue } two { queue } }');
    const operation = document.definitions[0] as OperationDefinitionNode;
    const answers = [
      await execute({ schema: small, document }),
      await compileOperation(small, document, operation)?.({}, {}),
    ];
    for (const answer of answers) {
      expect(answer?.data).toEqual({ one: null, two: { queue: 'EMEA' } });
      expect(answer?.errors?.map(({ path, locations }) => [path, locations])).toEqual([
        [['one', 'queue'], [{ line: 1, column: 9 }]],
      ]);
      expect(answer?.errors?.[0]?.originalError).toBeInstanceOf(TypeError);
    }
  });
});
