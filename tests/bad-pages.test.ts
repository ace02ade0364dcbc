import { BooksDocument, CasesDocument, type CaseOrder } from './documents';
import { World } from './world';

type Place = (string | number | null | object)[];
const NOW = '2026-11-18T20:00:00.000Z';

/** Each list: its path in the answer, and a document that asks for a page of it. */
const LISTS = {
  cases: ['cases', 'query ($first: Int, $after: String) { cases(first: $first, after: $after) { nodes { id } } }'],
  products: [
    'products',
    'query ($first: Int, $after: String) { products(first: $first, after: $after) { nodes { id } } }',
  ],
  agreements: [
    'viewer.agreements',
    'query ($first: Int, $after: String) { viewer { agreements(first: $first, after: $after) { nodes { id } } } }',
  ],
  ledger: [
    'node.ledger',
    'query ($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on Agreement { ledger(first: $first, after: $after) { nodes { id } } } } }',
  ],
} as const;
type List = keyof typeof LISTS;
const NAMES = Object.keys(LISTS) as List[];

describe('R54 a page that cannot be given', () => {
  let world: World;
  let token: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await World.start({ now: NOW });
    token = await world.person('sam@contoso.example');
    agreementId = await world.agreement(token);
    for (let index = 0; index < 3; index++) await world.submit(token, agreementId, { addMeAsContact: true });
    await world.agreement(token);
  });
  afterAll(() => world.stop());

  const ask = async (list: List, page: { first?: number | null; after?: string | null }) => {
    const [path, document] = LISTS[list];
    const { status, errors } = await world.ask(
      token,
      document,
      list === 'ledger' ? { id: agreementId, ...page } : page,
    );
    return { status, errors: errors?.map((error) => [error.path?.join('.'), error.extensions]), path };
  };
  const refused = (path: string) => ({
    status: 200,
    path,
    errors: [[path, { code: 'BAD_USER_INPUT', retryable: false }]],
  });
  const cursor = (...place: Place) => Buffer.from(JSON.stringify(place)).toString('base64url');
  const cursorsOf = async (orderBy: CaseOrder) =>
    (await world.ask(token, CasesDocument, { orderBy })).data.cases?.edges.map((edge) => edge.cursor) ?? [];

  test.each(
    NAMES.flatMap((list) => [0, -1, 101, 2_147_483_647, -2_147_483_648].map((first) => [list, first] as const)),
  )('R54 %s with first %i', async (list, first) => {
    const answer = await ask(list, { first });
    if (first !== 2_147_483_647) return expect(answer).toEqual(refused(LISTS[list][0]));
    expect(answer).toMatchObject({ status: 200, errors: [[undefined, { code: 'QUERY_TOO_COMPLEX' }]] });
  });

  test.each(NAMES)('R54 %s with first and after null is the first page of the usual size', async (list) => {
    expect(await ask(list, { first: null, after: null })).toMatchObject({ status: 200, errors: undefined });
  });

  test.each(NAMES)('R54 %s after what is no cursor', async (list) => {
    const broken = [
      '',
      ' ',
      'nonsense',
      '{}',
      'x'.repeat(5000),
      '\u0000',
      '🙂',
      Buffer.from('[]').toString('base64url'),
      Buffer.from('null').toString('base64url'),
      Buffer.from('{"0":"cases"}').toString('base64url'),
    ];
    for (const after of broken) expect([after, await ask(list, { after })]).toEqual([after, refused(LISTS[list][0])]);
  });

  test.each(NAMES)('R54 %s after the cursor of another list', async (list) => {
    const { node } = (await world.ask(token, BooksDocument, { id: agreementId })).data;
    const others = {
      cases: (await cursorsOf({ field: 'UPDATED_AT', direction: 'DESC' }))[0],
      ledger: node && 'ledger' in node ? node.ledger.edges[0]?.cursor : undefined,
    };
    for (const [of, after] of Object.entries(others)) {
      expect(typeof after).toBe('string');
      if (of !== list) expect(await ask(list, { after })).toEqual(refused(LISTS[list][0]));
    }
  });

  test('R54 cases after the cursor of another order or direction, whole or in part', async () => {
    const after = (await cursorsOf({ field: 'UPDATED_AT', direction: 'ASC' }))[0] as string;
    expect(await ask('cases', { after })).toEqual(refused('cases'));
    const own = (await cursorsOf({ field: 'UPDATED_AT', direction: 'DESC' }))[0] as string;
    expect(await ask('cases', { after: own })).toMatchObject({ errors: undefined });
    for (const changed of [own.slice(0, -1), own.slice(1), `${own}A`, `${own}=`, own.toLowerCase()])
      expect([changed, await ask('cases', { after: changed })]).toEqual([changed, refused('cases')]);
  });

  test.each<[List, string, Place]>([
    ['cases', 'no place', ['cases UPDATED_AT DESC']],
    ['cases', 'half a place', ['cases UPDATED_AT DESC', NOW]],
    ['cases', 'too much of a place', ['cases UPDATED_AT DESC', NOW, 1, 1]],
    ['cases', 'a moment that is none', ['cases UPDATED_AT DESC', 'yesterday', 1]],
    ['cases', 'a number for a moment', ['cases UPDATED_AT DESC', 5, 1]],
    ['cases', 'a text for a number', ['cases UPDATED_AT DESC', NOW, 'x']],
    ['cases', 'a fraction', ['cases UPDATED_AT DESC', NOW, 1.5]],
    ['cases', 'null', ['cases UPDATED_AT DESC', null, null]],
    ['cases', 'lists', ['cases UPDATED_AT DESC', [NOW], [1]]],
    ['products', 'a number for a name', ['products', 5]],
    ['products', 'two names', ['products', 'Azure', 'Azure']],
    ['agreements', 'a text', ['agreements', 'x']],
    ['agreements', 'a text that begins with a number', ['agreements', '0 OR 1=1']],
    ['agreements', 'an object', ['agreements', { $gt: 0 }]],
    ['ledger', 'a text', ['ledger', 'x']],
    ['ledger', 'nothing', ['ledger', '']],
    ['ledger', 'two numbers', ['ledger', 1, 1]],
  ])('R54 %s after a cursor that somebody made up: %s', async (list, _what, place) => {
    expect(await ask(list, { after: cursor(...place) })).toEqual(refused(LISTS[list][0]));
  });
});
