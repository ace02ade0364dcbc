import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { isCompilable, MOST_FIELDS } from './compilable';
import { writtenFields } from './written-fields';

const schema = buildSchema(`
  enum Colour { RED __BLUE }
  input Wish { name: String colours: [Colour!] size: Int }
  interface Node { id: ID! }
  type Person implements Node { id: ID! name: String friend: Person node: Node friends(first: Int, wish: Wish): [Person!]! }
  type Thing implements Node { id: ID! owner: Person }
  type Query { me: Person node(id: ID): Node people(first: Int, wish: Wish, colours: [Colour!]): [Person!]! }
  type Mutation { me: Person }
  type Subscription { me: Person }
`);

const read = (text: string) => {
  const document = parse(text);
  return { document, operation: document.definitions[0] as OperationDefinitionNode };
};
const compilable = (text: string): boolean => {
  const { document, operation } = read(text);
  return isCompilable(schema, document, operation);
};
const written = (text: string): number => {
  const { document, operation } = read(text);
  return writtenFields(schema, document, operation);
};
/** Each of so many fragments has the next one twice. */
const doubling = (fragments: number): string =>
  `{ me { ...f0 } } ${Array.from(
    { length: fragments },
    (_, i) => `fragment f${i} on Person { ${i < fragments - 1 ? `...f${i + 1} ...f${i + 1}` : 'id'} }`,
  ).join(' ')}`;
const MAGIC = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';

describe('which operations are compiled', () => {
  test.each([
    ['fields', '{ me { id name friend { name } } }'],
    ['names of types', '{ __typename me { __typename } }'],
    ['aliases', '{ a: me { b1: id } }'],
    [
      'variables',
      'query ($id: ID!, $first: Int = 3, $wish: Wish = { name: "x" }) { node(id: $id) { id } people(first: $first) { id } }'.replace(
        '"x"',
        'null',
      ),
    ],
    [
      'numbers, values, null and lists',
      '{ people(first: 3, wish: { size: 1, colours: [RED] }, colours: RED) { id } node(id: 7) { id } again: node(id: null) { id } }',
    ],
    ['switches', 'query ($on: Boolean = true) { me @include(if: $on) { id @skip(if: true) } }'],
    ['the second of several operations', 'query A { me { id } } query B { me { name } }'],
    [
      'names with underscores that are not shown',
      'query My_Query($my_id: ID) { node(id: $my_id) { ...my_fields } } fragment my_fields on Node { id }',
    ],
  ])('%s', (_what, text) => expect(compilable(text)).toBe(true));

  test.each([
    ['a mutation', 'mutation { me { id } }'],
    ['a subscription', 'subscription { me { id } }'],
    ['introspection', '{ __schema { description } me { id } }'],
    ['introspection of one type', '{ me { id } __type(name: null) { name } }'],
    ['a text', '{ node(id: "x") { id } }'],
    ['a text of several lines', '{ node(id: """x""") { id } }'],
    ['a text in an object', '{ people(wish: { name: "x" }) { id } }'],
    ['a text in a fragment', '{ me { ...F } } fragment F on Person { friends(wish: { name: "x" }) { id } }'],
    ['a text that is a default', 'query ($id: ID = "x") { node(id: $id) { id } }'],
    ['code in a text', `{ node(id: "${MAGIC}0)+process.exit(42") { id } }`],
    ['code in a value', `{ people(colours: [${MAGIC}process]) { id } }`],
    ['a variable in an object', 'query ($size: Int) { people(wish: { size: $size }) { id } }'],
    ['a variable in a list', 'query ($colour: Colour!) { people(colours: [RED, $colour]) { id } }'],
    ['an underscore in a name that is shown', '{ a_b: me { id } }'],
    ['the name of a type under another name', '{ type_name: __typename }'],
    ['another field as the name of the type', '{ me { __typename: name } }'],
    ['what objects come from', '{ __proto__: me { id } }'],
    ['what objects are made by', '{ me { constructor: id } }'],
    ['what objects can do', 'query ($toString: ID) { node(id: $toString) { id } }'],
    ['a long name', `{ ${'n'.repeat(31)}: me { id } }`],
    ['a long name of a variable', `query ($${'n'.repeat(31)}: ID) { node(id: $${'n'.repeat(31)}) { id } }`],
    ['too many fields', `{ me { ${Array.from({ length: MOST_FIELDS }, (_, i) => `f${i}: id`).join(' ')} } }`],
    ['fragments that double, many times', doubling(60)],
    ['fragments that double, as often as tokens allow', doubling(250)],
  ])('but not %s', (_what, text) => expect(compilable(text)).toBe(false));

  test.each([
    ['{ me { id } }', 2],
    ['{ me { id name friend { id } } }', 5],
    ['{ a: me { ...F } b: me { ...F ...F } } fragment F on Person { id name }', 8],
    ['{ me { ... { id ... on Person { name } } } }', 3],
    // There are two types of nodes.
    ['{ node { id } }', 3],
    ['{ node { id ... on Person { name } ...T } } fragment T on Thing { owner { name } }', 6],
    ['{ node { ...N } me { node { ...N } } } fragment N on Node { id __typename }', 11],
    [doubling(5), 17],
    [doubling(41), 2 ** 40 + 1],
    [doubling(250), 2 ** 249 + 1],
  ])('fields that are written: %#', (text, count) => expect(written(text)).toBe(count));
});
