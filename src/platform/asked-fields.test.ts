import { buildASTSchema, execute, Kind, parse, type GraphQLResolveInfo } from 'graphql';
import { askedFields, rememberedByField } from './asked-fields';

const schema = buildASTSchema(
  parse(`
    interface Node { id: ID }
    type Thing implements Node { id: ID name: String at: String part: Part }
    type Part { size: Int color: String }
    type Edge { cursor: String node: Thing }
    type Page { nodes: [Thing] edges: [Edge] }
    type Query { page: Page }
  `),
);

/** What the resolver of `page` is told. */
function asked(document: string): GraphQLResolveInfo {
  let told: GraphQLResolveInfo | null = null;
  const rootValue = { page: (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => void (told = info) };
  void execute({ schema, document: parse(document), rootValue });
  return told as unknown as GraphQLResolveInfo;
}

const PATHS = [['nodes'], ['edges', 'node']];
const ofThings = (document: string, ...more: string[]) =>
  [...askedFields(asked(document), ...PATHS.map((path) => [...path, ...more]))].sort();

describe('what is asked for below a field', () => {
  it.each<[string, string, string[]]>([
    ['nothing of it', '{ page { __typename } }', []],
    ['fields', '{ page { nodes { id name } } }', ['id', 'name']],
    ['at the end of each path', '{ page { nodes { id } edges { cursor node { name } } } }', ['id', 'name']],
    ['under other names', '{ it: page { all: nodes { what: name } } }', ['name']],
    ['where it is said twice', '{ page { nodes { id } } page { nodes { name } nodes { at } } }', ['at', 'id', 'name']],
    ['in fragments', '{ page { ...P } } fragment P on Page { nodes { ...T } } fragment T on Thing { at }', ['at']],
    ['in fragments on any type', '{ page { nodes { ... on Node { id } ... { name } } } }', ['id', 'name']],
    [
      'in a fragment at two places',
      '{ page { nodes { ...T } edges { node { ...T id } } } } fragment T on Thing { at }',
      ['at', 'id'],
    ],
    [
      'even if it is left out in the end',
      '{ page { nodes { id @include(if: false) name @skip(if: true) } } }',
      ['id', 'name'],
    ],
    ['not what is asked of its parts', '{ page { nodes { part { size } } } }', ['part']],
  ])('%s', (_what, document, expected) => {
    expect(ofThings(document)).toEqual(expected);
  });

  it('of a part of it', () => {
    const document =
      '{ page { nodes { id part { size } } edges { node { part { ...C } } } } } fragment C on Part { color }';
    expect(ofThings(document, 'part')).toEqual(['color', 'size']);
  });

  it('looks into each fragment once, however often it is named', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, at) => `fragment F${at} on Thing { id ...F${at + 1} ...F${at + 1} }`,
    );
    const document = `{ page { nodes { ...F0 } } } ${fragments.join(' ')} fragment F40 on Thing { name }`;
    expect(ofThings(document)).toEqual(['id', 'name']);
  });

  it('is remembered for a field that comes again, and made anew for several that are one', () => {
    const make = jest.fn(() => ({}));
    const remembered = rememberedByField(make);
    const once = asked('{ page { nodes { id } } }');
    expect(once.fieldNodes[0]?.kind).toBe(Kind.FIELD);
    expect(remembered(once)).toBe(remembered({ ...once }));
    const twice = asked('{ page { nodes { id } } page { nodes { name } } }');
    expect(remembered(twice)).not.toBe(remembered(twice));
    expect(make).toHaveBeenCalledTimes(3);
  });
});
