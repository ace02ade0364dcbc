import { buildSchema, parse, type DocumentNode, type ExecutionResult } from 'graphql';
import { CompiledOperations, MOST_VARIANTS, MOST_WRITTEN } from './compiled-operations';

const schema = buildSchema(
  'type Query { me: Person echo(text: String, id: ID): String } type Person { id: ID! name: String friend: Person }',
);
const query = schema.getQueryType()?.getFields();
if (query?.me) query.me.resolve = () => ({ id: '1', name: 'Pia', friend: { id: '2', name: 'Ada' } });
if (query?.echo) query.echo.resolve = (_root, { text, id }: { text?: string; id?: string }) => text ?? id ?? null;

const run = (operations: CompiledOperations, document: DocumentNode, variables: Record<string, unknown> = {}) =>
  operations.run({ document, operationName: null, variables }, {}) as ExecutionResult;
const times = (count: number, work: (index: number) => unknown): void => {
  for (let index = 0; index < count; index++) work(index);
};

describe('compiled operations', () => {
  test.each([
    [1, [0, 1, 1, 1]],
    [2, [0, 0, 1, 1]],
    [3, [0, 0, 0, 1]],
    [0, [0, 0, 0, 0]],
  ])('compiled after %i runs', (after, sizes) => {
    const operations = new CompiledOperations(schema, after);
    const document = parse('{ me { id name } }');
    const seen = sizes.map(() => {
      expect(run(operations, document)).toEqual({ data: { me: { id: '1', name: 'Pia' } } });
      return operations.size;
    });
    expect(seen).toEqual(sizes);
  });

  test('a document that is read anew each time is never compiled', () => {
    const operations = new CompiledOperations(schema, 1);
    times(20, () => run(operations, parse('{ me { id } }')));
    expect(operations.size).toBe(0);
  });

  test('what cannot be compiled is answered all the same, each time', () => {
    const operations = new CompiledOperations(schema, 1);
    const document = parse('{ echo(text: "as it is") }');
    times(5, () => expect(run(operations, document)).toEqual({ data: { echo: 'as it is' } }));
    expect(operations.size).toBe(0);
  });

  test('each setting of switches is compiled for itself, up to some', () => {
    const operations = new CompiledOperations(schema, 1);
    const names = ['a', 'b', 'c', 'd', 'e'];
    const document = parse(
      `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { me { id ${names
        .map((name) => `${name}: name @include(if: $${name})`)
        .join(' ')} } }`,
    );
    const on = (setting: number) => Object.fromEntries(names.map((name, bit) => [name, (setting & (1 << bit)) > 0]));
    times(3, () =>
      times(32, (setting) => {
        const { data } = run(operations, document, on(setting));
        const shown = names.filter((_, bit) => setting & (1 << bit));
        expect(Object.keys((data as { me: object }).me)).toEqual(['id', ...shown]);
      }),
    );
    expect(operations.size).toBe(MOST_VARIANTS);
  });

  test('those that were not used for the longest time go first, and may come back', () => {
    const operations = new CompiledOperations(schema, 1, 60);
    const documents = ['{ me { id } }', '{ me { name } }', '{ me { friend { id } } }', '{ me { id name } }'].map(
      (text) => parse(text),
    );
    const twice = (index: number) => times(2, () => run(operations, documents[index] as DocumentNode));
    times(4, twice);
    expect(operations.size).toBe(4);
    run(operations, documents[0] as DocumentNode);
    const more = parse('{ me { friend { name friend { id } } } }');
    times(2, () => run(operations, more));
    expect(operations.size).toBe(4);
    // The first was used after the second: the second is the one that is gone, and wants two runs again.
    run(operations, documents[0] as DocumentNode);
    run(operations, documents[1] as DocumentNode);
    expect(operations.size).toBe(4);
    times(30, (index) => {
      const other = parse(`{ a${index}: me { id } }`);
      times(2, () => run(operations, other));
    });
    expect(operations.size).toBeLessThanOrEqual(4);
  });

  test('what a text is long counts, and one that is alone stays', () => {
    const operations = new CompiledOperations(schema, 1);
    const long = (index: number) => parse(`{ a${index}: me { id } } #${' '.repeat(MOST_WRITTEN * 49)}`);
    times(3, (index) => {
      const document = long(index);
      times(2, () => run(operations, document));
      expect(operations.size).toBe(1);
    });
  });

  // Of a text like these graphql-jit would make code.
  test.each([
    '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0)+(globalThis.wasRun=1',
    '__MAGIC_NAN__57f286b9_4c20_487f_b409_79804ddcb4f8',
    '"\'`${globalThis.wasRun=1}\\',
    '\u2028globalThis.wasRun=1\u2029//',
  ])('a text stays one: %j', (text) => {
    const operations = new CompiledOperations(schema, 1);
    const asked: [string, Record<string, unknown>][] = [
      [`{ echo(text: ${JSON.stringify(text)}) }`, {}],
      [`{ echo(id: """${text.replaceAll(/["\\]/g, '')}""") }`, {}],
      [`query ($text: String = ${JSON.stringify(text)}) { echo(text: $text) }`, {}],
      ['query ($text: String) { echo(text: $text) }', { text }],
    ];
    for (const [document, variables] of asked.map(([source, given]) => [parse(source), given] as const)) {
      const first = run(operations, document, variables);
      expect((first.data?.echo as string).length).toBeGreaterThan(3);
      times(3, () => expect(run(operations, document, variables)).toEqual(first));
    }
    expect(operations.size).toBe(1);
    expect(globalThis).not.toHaveProperty('wasRun');
  });
});
