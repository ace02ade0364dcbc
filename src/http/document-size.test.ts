import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { documentSize } from './document-size';
import { documentedLength } from './measure-document';

const schema = buildSchema(`
  directive @tag repeatable on QUERY | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT
  interface Node { id: ID! }
  type Query { me: Person people(first: Int, after: String): PersonConnection nodes(ids: [ID!]!): [Node]! "3 at most." few: [Person!]! many: [Person!]! words: [String!]! }
  type Person implements Node { id: ID! name: String description: String friend: Person friends(first: Int): PersonConnection! "Colours; 5 at most." colours: [Colour!]! }
  type Colour { name: String person: Person }
  type PersonConnection { nodes: [Person!]! edges: [PersonEdge!]! totalCount: Int }
  type PersonEdge { cursor: String node: Person! }
`);

function size(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  return documentSize(schema, document, operation as OperationDefinitionNode, variables);
}

describe('cost: the objects that a document can ask for', () => {
  it.each<[string, number, Record<string, unknown>?]>([
    ['{ __typename }', 0],
    ['{ words }', 0],
    ['{ me { id } }', 1],
    ['{ me { id name friend { id friend { id } } } }', 3],
    // Each connection is an object, and so is each of its items.
    ['{ people { totalCount } }', 2],
    ['{ me { description } }', 1 + 30],
    ['{ people(first: 10) { nodes { id description } } }', 1 + 10 * (1 + 30)],
    ['{ people { nodes { id } } }', 1 + 25],
    ['{ people(first: 10) { nodes { id } } }', 1 + 10],
    ['{ people(first: 10) { edges { cursor node { id } } } }', 1 + 10 + 10],
    ['{ people(first: 10) { nodes { friends(first: 5) { nodes { id } } } } }', 1 + 10 * (1 + 1 + 5)],
    ['{ people(first: 10) { nodes { friends { nodes { id } } } } }', 1 + 10 * (1 + 1 + 25)],
    ['query ($n: Int) { people(first: $n) { nodes { id } } }', 1 + 40, { n: 40 }],
    ['query ($n: Int = 30) { people(first: $n) { nodes { id } } }', 1 + 30],
    ['query ($n: Int = 30) { people(first: $n) { nodes { id } } }', 1 + 7, { n: 7 }],
    ['query ($n: Int = 30) { people(first: $n) { nodes { id } } }', 1 + 25, { n: null }],
    ['query ($n: Int) { people(first: $n) { nodes { id } } }', 1 + 25],
    // What is refused later is not cheaper for it.
    ['{ people(first: -5) { nodes { id } } }', 1 + 1],
    ['{ people(first: 0) { nodes { id } } }', 1 + 1],
    // A list counts as its documented maximum, one without as a hundred.
    ['{ few { id } }', 3],
    ['{ few { colours { name } } }', 3 * (1 + 5)],
    ['{ many { id } }', 100],
    ['{ many { colours { person { id } } } }', 100 * (1 + 5 * 2)],
    ['{ nodes(ids: ["a", "b"]) { id } }', 2],
    ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', 4, { ids: ['a', 'b', 'c', 'd'] }],
    ['query ($a: ID!) { nodes(ids: [$a, $a, $a]) { id } }', 3, { a: 'a' }],
    ['query ($ids: [ID!]! = ["a", "b"]) { nodes(ids: $ids) { id } }', 2],
    // However it is written.
    ['{ a: me { id } b: me { id } }', 2],
    ['{ people(first: 10) { ...Page } } fragment Page on PersonConnection { nodes { id } }', 1 + 10],
    ['{ people(first: 10) { ... on PersonConnection { nodes { id } } ... { edges { cursor } } } }', 1 + 10 + 10],
    [
      '{ a: people(first: 2) { ...P } b: people(first: 9) { ...P } } fragment P on PersonConnection { nodes { id } }',
      3 + 10,
    ],
    ['{ nodes(ids: ["a"]) { ... on Person { friends(first: 6) { nodes { id } } } } }', 1 + 1 + 6],
    // Skipped or not is decided later.
    ['{ me @skip(if: true) { id } }', 1],
    ['{ __schema { types { name } } __type(name: "Person") { fields { name } } }', 0],
  ])('%s', (text, cost, variables = {}) => {
    expect(size(text, variables).cost).toBe(cost);
  });
});

describe('depth, aliases and directives', () => {
  it.each([
    ['{ __typename }', 1],
    ['{ me { friend { name } } }', 3],
    ['{ me { ...F } } fragment F on Person { friend { ...G } } fragment G on Person { friend { id } }', 4],
    ['{ me { ... on Person { ... { friend { id } } } } }', 3],
    // Introspection apart.
    ['{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }', 1],
    ['{ me { __typename } }', 2],
  ])('%s is %i deep', (text, depth) => {
    expect(size(text).depth).toBe(depth);
  });

  it.each([
    ['{ me { id } }', 0],
    ['{ a: __typename b: __typename }', 2],
    ['{ a: me { b: id c: friend { d: __typename } } }', 4],
    ['{ me { ...F friend { ...F } } } fragment F on Person { x: id y: name }', 4],
    ['{ a: __schema { b: types { c: name d: fields { e: name } } } }', 5],
    ['{ a: __type(name: "X") { b: name c: name } }', 3],
  ])('%s has %i aliases', (text, aliases) => {
    expect(size(text).aliases).toBe(aliases);
  });

  it.each([
    ['{ me { id } }', 0],
    ['query @tag { me @tag { id @tag @tag } }', 4],
    ['{ ... @tag { me { ...F @tag } } } fragment F on Person @tag { id @tag }', 4],
    ['{ me { ...F friend { ...F } } } fragment F on Person { id @tag }', 2],
    ['{ __schema @tag { types @tag { name @tag } } }', 3],
  ])('%s has %i directives', (text, directives) => {
    expect(size(text).directives).toBe(directives);
  });
});

describe('fragments within fragments', () => {
  const nested = (levels: number, innermost: string): string =>
    Array.from(
      { length: levels },
      (_, level) =>
        `fragment f${level} on Person { ${level + 1 < levels ? `...f${level + 1} ...f${level + 1}` : innermost} }`,
    ).join(' ');

  it('are measured once each: sixty levels of two are as quick as one', () => {
    const { depth, aliases } = size(`{ me { ...f0 } } ${nested(60, 'a: id')}`);
    expect(depth).toBe(2);
    expect(aliases).toBe(2 ** 59);
  });

  it('that never end are no reason to go on for ever', () => {
    expect(
      size('{ me { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { friend { ...A } }').depth,
    ).toBe(3);
  });

  it('that ask for ever more cost ever more', () => {
    expect(size(`{ me { ...f0 } } ${nested(200, 'friend { id }')}`).cost).toBeGreaterThan(2 ** 198);
  });
});

describe('the documented length of a list', () => {
  it.each([
    ['The newest first; 20 at most.', 20],
    ['100 at most. R16.', 100],
    ['All of them.', 100],
    ['', 100],
    [null, 100],
    [undefined, 100],
  ])('%j is %i', (description, length) => {
    expect(documentedLength(description)).toBe(length);
  });
});
