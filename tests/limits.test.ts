/** What a document may ask for, over HTTP: limits from the first day. */
import { getIntrospectionQuery } from 'graphql';
import { askAt } from './setup/asking';
import { World } from './world';

const FULL_CATALOGUE = `{ products(first: 100) { totalCount nodes { id name kind portal { name url here }
  versions { id name lifecyclePhase releasedOn mainstreamEndsOn extendedEndsOn }
  categories { id name problems { id name } } } } }`;
const RING = 'versions { product { versions { product { name } } } }';

/** A document of so many levels of fields, each of which is one object. */
const ofDepth = (levels: number): string => {
  const round = ['case', 'agreement', 'ledger(first: 1)', 'nodes'];
  const names = ['case(number: "1")', ...Array.from({ length: levels - 2 }, (_, index) => round[(index + 1) % 4])];
  return `{ ${names.join(' { ')} { __typename ${'}'.repeat(names.length)} }`;
};

/** A document of so many tokens. */
const ofTokens = (tokens: number): string =>
  `{ cases(filter: { statuses: [${'NEW '.repeat(tokens - 16)}] }) { totalCount } }`;

describe('limits', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.start();
    token = await world.person('limits@contoso.example');
  });
  afterAll(() => world.stop());

  /** The code of the first error, or OK; the same on POST and GET. */
  async function outcome(query: string, variables: object = {}): Promise<string> {
    const posted = await askAt<object>(world.url, token, query, variables, {
      accept: 'application/graphql-response+json',
    });
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const got = await fetch(`${world.url}/graphql?${parameters.toString()}`, {
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/graphql-response+json',
        'x-casegate-client': 'test',
      },
    });
    // A GET that is too long for a header ends before it gets here.
    if (got.status !== 431) {
      const body = (await got.json()) as typeof posted;
      expect([got.status, body.errors?.[0]?.extensions]).toEqual([posted.status, posted.errors?.[0]?.extensions]);
    }
    if (!posted.errors) return 'OK';
    expect(posted.status).toBe(400);
    expect(posted.errors).toHaveLength(1);
    expect(posted.errors[0]?.extensions.retryable).toBe(false);
    return posted.errors[0]?.extensions.code ?? '';
  }

  const repeated = (count: number, of: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => of(index)).join(' ');

  test.each([
    ['12 levels', () => ofDepth(12), 'OK'],
    ['13 levels', () => ofDepth(13), 'QUERY_TOO_COMPLEX'],
    ['introspection as tools do it', () => getIntrospectionQuery({ inputValueDeprecation: true }), 'OK'],
    ['a field 20 times in one place', () => `{ ${'viewer { id } '.repeat(20)} }`, 'OK'],
    ['a field 21 times in one place', () => `{ ${'viewer { id } '.repeat(21)} }`, 'QUERY_TOO_COMPLEX'],
    ['a field 480 times that is not there', () => `{ ${'nothing { id } '.repeat(480)} }`, 'QUERY_TOO_COMPLEX'],
    ['30 aliases', () => `{ ${repeated(30, (i) => `a${i}: __typename`)} }`, 'OK'],
    ['31 aliases', () => `{ ${repeated(31, (i) => `a${i}: __typename`)} }`, 'QUERY_TOO_COMPLEX'],
    ['31 aliases of fields', () => `{ ${repeated(31, (i) => `a${i}: viewer { id }`)} }`, 'QUERY_TOO_COMPLEX'],
    ['31 aliases far down', () => `{ viewer { ${repeated(31, (i) => `a${i}: id`)} } }`, 'QUERY_TOO_COMPLEX'],
    [
      '31 aliases in introspection',
      () => `{ __schema { types { ${repeated(31, (i) => `a${i}: name`)} } } }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      '16 aliases in a fragment, twice',
      () => `{ viewer { ...F } node(id: "x") { ...F } } fragment F on Node { ${repeated(16, (i) => `a${i}: id`)} }`,
      'QUERY_TOO_COMPLEX',
    ],
    ['8 directives', () => `{ viewer { id ${repeated(8, () => '... @include(if: true) { id }')} } }`, 'OK'],
    [
      '9 directives',
      () => `{ viewer { id ${repeated(9, () => '... @include(if: true) { id }')} } }`,
      'QUERY_TOO_COMPLEX',
    ],
    ['2,000 tokens', () => ofTokens(2000), 'OK'],
    ['2,001 tokens', () => ofTokens(2001), 'QUERY_TOO_COMPLEX'],
    ['a comment and commas, which are no tokens', () => `{ __typename ${',\n#x\n'.repeat(500)} }`, 'OK'],
    ['the whole catalogue', () => FULL_CATALOGUE, 'OK'],
    ['the catalogue within itself', () => `{ products(first: 100) { nodes { ${RING} } } }`, 'QUERY_TOO_COMPLEX'],
    [
      'the catalogue within itself, through edges',
      () => `{ products(first: 100) { edges { node { ${RING} } } } }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'the catalogue within itself, through a fragment',
      () => `{ products(first: 100) { nodes { ...R } } } fragment R on Product { ${RING} }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'the whole catalogue twice',
      () => `{ a: ${FULL_CATALOGUE.slice(1, -1)} b: ${FULL_CATALOGUE.slice(1, -1)} }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'sixty fragments within fragments',
      () =>
        `{ viewer { ...f0 } } ${repeated(60, (i) => `fragment f${i} on Viewer { ${i < 59 ? `...f${i + 1} ...f${i + 1}` : 'id'} }`)}`,
      'OK',
    ],
    [
      'the same with an alias',
      () =>
        `{ viewer { ...f0 } } ${repeated(60, (i) => `fragment f${i} on Viewer { ${i < 59 ? `...f${i + 1} ...f${i + 1}` : 'a: id'} }`)}`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'the same with a list',
      () =>
        `{ viewer { ...f0 } } ${repeated(60, (i) => `fragment f${i} on Viewer { ${i < 59 ? `...f${i + 1} ...f${i + 1}` : 'agreements { nodes { id } }'} }`)}`,
      'QUERY_TOO_COMPLEX',
    ],
  ])('%s', async (_what, document, expected) => {
    expect(await outcome(document())).toBe(expected);
  });

  test('the size of a page counts, wherever it is said', async () => {
    const query = `query ($n: Int) { products(first: $n) { nodes { ${RING} } } }`;
    expect(await outcome(query, { n: 20 })).toBe('OK');
    expect(await outcome(query, { n: 100 })).toBe('QUERY_TOO_COMPLEX');
    expect(await outcome(query)).toBe('OK');
    expect(await outcome(query.replace('Int)', 'Int = 100)'))).toBe('QUERY_TOO_COMPLEX');
    expect(await outcome(query.replace('Int)', 'Int = 100)'), { n: 20 })).toBe('OK');
    expect(await outcome(query.replace('Int)', 'Int = 100)'), { n: null })).toBe('OK');
  });

  test('nodes takes 100 ids and not 101, however they come', async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `id${index}`);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await outcome(query, { ids: ids(100) })).toBe('OK');
    const { data, errors } = await askAt(world.url, token, query, { ids: ids(101) });
    expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
    const literal = `{ nodes(ids: ${JSON.stringify(ids(101))}) { id } }`;
    expect((await askAt(world.url, token, literal)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['{ __typename }', 0],
    ['{ viewer { id } }', 1],
    ['{ products(first: 10) { nodes { categories { id problems { id } } } } }', 1 + 10 * (1 + 10 * (1 + 10))],
    ['{ cases { nodes { id additionalContacts { id } } } }', 1 + 25 * (1 + 10)],
    ['{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
  ])('what a document costs is published: %s', async (query, requested) => {
    const { extensions } = await askAt(world.url, token, query);
    expect(extensions).toMatchObject({ cost: { requested, limit: 20_000 } });
  });

  test('a document that was refused before it was measured has no cost', async () => {
    expect((await askAt(world.url, token, '{ nonsense }')).extensions).toBeUndefined();
  });

  test('limits are settings', async () => {
    const limits = { ...world.server.world.settings.limits, depth: 2, aliases: 0, cost: 3, tokens: 20 };
    const strict = await World.start({ databaseUrl: world.databaseUrl, settings: { limits } });
    const codeOf = async (query: string) =>
      (await askAt(strict.url, token, query)).errors?.[0]?.extensions.code ?? 'OK';
    expect(await codeOf('{ viewer { id } }')).toBe('OK');
    expect(await codeOf('{ viewer { profile { country } } }')).toBe('QUERY_TOO_COMPLEX');
    expect(await codeOf('{ a: __typename }')).toBe('QUERY_TOO_COMPLEX');
    expect(await codeOf('{ nodes(ids: ["a", "b", "c", "d"]) { id } }')).toBe('QUERY_TOO_COMPLEX');
    expect(await codeOf(`{ ${'__typename '.repeat(19)} }`)).toBe('QUERY_TOO_COMPLEX');
    await strict.stop();
  });
});
