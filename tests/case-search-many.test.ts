import { CasesDocument, type CaseFilter, type CaseOrder, type CasesQuery } from './documents';
import { addressOf, Cast, type Name } from './setup/cast';
import { copyCases, type Copied } from './setup/many-cases';

const COUNT = 1100;
const STATUSES = ['NEW', 'IN_PROGRESS', 'CLOSED'];
const SEVERITIES = ['CRITICAL', 'IMPORTANT', 'MINIMAL'] as const;
const moment = (index: number) =>
  `2026-11-17T${String(index % 24).padStart(2, '0')}:00:00.${String(index % 7).padStart(3, '0')}Z`;

/** Every third is hal's, the others are pia's. All have `bulk`, every second `even`, every hundredth `seldom`. */
const COPIES: Copied[] = Array.from({ length: COUNT }, (_, index) => ({
  number: `B${String(index).padStart(6, '0')}`,
  email: addressOf(index % 3 === 0 ? 'hal' : 'pia'),
  words: [
    'bulk',
    `b${index}`,
    ...(index % 2 === 0 ? ['even'] : []),
    ...(index % 100 === 1 ? ['seldom'] : []),
    ...(index % 3 === 0 ? ['secret'] : []),
  ],
  status: STATUSES[index % 3 === 0 ? 0 : index % 2 ? 1 : 2] as string,
  severity: SEVERITIES[index % 3] as Copied['severity'] & string,
  updatedAt: moment(index),
}));
const ofPia = COPIES.filter(({ email }) => email === addressOf('pia'));
const numbersOf = (copies: Copied[]) => copies.map(({ number }) => number).sort();

describe('R54 a search among many cases, whose words are frequent', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
    const { number } = await cast.submitted({ additionalContacts: [] });
    await copyCases(cast.world, number, COPIES);
  });
  afterAll(() => cast.world.stop());

  const ask = async (
    name: Name,
    filter: CaseFilter,
    more: { orderBy?: CaseOrder; first?: number; after?: string | null } = {},
  ) => {
    const { data, errors } = await cast.world.ask(cast.tokens[name], CasesDocument, { filter, first: 100, ...more });
    expect(errors).toBeUndefined();
    return data.cases as NonNullable<CasesQuery['cases']>;
  };
  /** All pages; the total is that of each. */
  const all = async (name: Name, filter: CaseFilter, orderBy?: CaseOrder, first = 100) => {
    const nodes: CasesQuery['cases'] extends infer C
      ? NonNullable<C> extends { edges: { node: infer N }[] }
        ? N[]
        : never
      : never = [];
    const totals = new Set<number>();
    for (let after: string | null | undefined = null; ;) {
      const page: NonNullable<CasesQuery['cases']> = await ask(name, filter, {
        first,
        after: after ?? null,
        ...(orderBy ? { orderBy } : {}),
      });
      nodes.push(...page.edges.map(({ node }) => node));
      totals.add(page.totalCount);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect([...totals]).toEqual([nodes.length]);
    return nodes;
  };
  const numbers = async (name: Name, filter: CaseFilter) =>
    (await all(name, filter)).map(({ number }) => number).sort();

  test('R54 the words are as frequent as they are meant to be', async () => {
    const [row] = await cast.world.sql<{ n: number | string }>(
      "SELECT COUNT(*) AS n FROM case_words WHERE word = 'bulk'",
    );
    expect(Number(row?.n)).toBe(COUNT);
  });

  test.each<[string, string, (copy: Copied) => boolean]>([
    ['a frequent word', 'bulk', () => true],
    ['its beginning', 'bul', () => true],
    ['two frequent words', 'bulk even', ({ words }) => words.includes('even')],
    ['a rare word', 'seldom', ({ words }) => words.includes('seldom')],
    ['a rare and a frequent one', 'bulk seldom', ({ words }) => words.includes('seldom')],
    [
      'a frequent and a rare one, which hardly meet',
      'even seldom',
      ({ words }) => words.includes('even') && words.includes('seldom'),
    ],
    ['the word of one case', 'b1099', ({ number }) => number === 'B001099'],
    [
      'a beginning that is frequent by its many words',
      'b1',
      ({ words }) => words.some((word) => word.startsWith('b1')),
    ],
    ['a word that is nowhere', 'bulk nowhere', () => false],
    ['a frequent word that somebody else’s cases have alone', 'secret', () => false],
    ['a frequent word and one of somebody else', 'bulk secret', () => false],
  ])('R54 %s', async (_what, search, has) => {
    const expected = numbersOf(ofPia.filter(has));
    expect(await numbers('pia', { search })).toEqual(expected);
    const others = numbersOf(COPIES.filter(({ email }) => email === addressOf('hal')));
    const secret = await numbers('hal', { search: 'secret' });
    expect(secret).toEqual(others);
    expect(await numbers('stranger', { search })).toEqual([]);
  });

  test.each<[string, CaseFilter, (copy: Copied) => boolean]>([
    ['open', { state: 'OPEN' }, ({ status }) => status !== 'CLOSED'],
    ['a status', { statuses: ['CLOSED'] }, ({ status }) => status === 'CLOSED'],
    ['severities', { severity: ['CRITICAL', 'MINIMAL'] }, ({ severity }) => severity !== 'IMPORTANT'],
    [
      'changes since',
      { updatedSince: '2026-11-17T20:00:00.003Z' },
      ({ updatedAt = '' }) => updatedAt >= '2026-11-17T20:00:00.003Z',
    ],
    [
      'all at once',
      { state: 'OPEN', statuses: ['IN_PROGRESS'], severity: ['IMPORTANT'] },
      ({ status, severity }) => status === 'IN_PROGRESS' && severity === 'IMPORTANT',
    ],
  ])('R54 frequent words among %s', async (_what, filter, holds) => {
    const { productId } = cast.world.version('Windows Server', '2025');
    for (const [search, has] of [
      ['bulk', () => true],
      ['bulk even', ({ words }: Copied) => words.includes('even')],
      ['seldom', ({ words }: Copied) => words.includes('seldom')],
    ] as const) {
      const expected = numbersOf(ofPia.filter((copy) => holds(copy) && has(copy)));
      expect(await numbers('pia', { search, ...filter })).toEqual(expected);
      expect(await numbers('pia', { search, ...filter, productId })).toEqual(expected);
    }
    const other = cast.world.version('SQL Server', '2022').productId;
    expect(await numbers('pia', { search: 'bulk', ...filter, productId: other })).toEqual([]);
  });

  const ORDERS: CaseOrder[] = (['UPDATED_AT', 'SUBMITTED_AT', 'SEVERITY'] as const).flatMap((field) =>
    (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
  );
  test.each(ORDERS)('R54 by $field $direction, page by page: in order, each once', async (orderBy) => {
    const rank = { CRITICAL: 3, IMPORTANT: 2, MINIMAL: 1 };
    for (const [search, first] of [
      ['bulk', 97],
      ['bulk even', 40],
      ['seldom', 2],
    ] as const) {
      const found = await all('pia', { search }, orderBy, first);
      const keys = found.map((node) =>
        orderBy.field === 'UPDATED_AT'
          ? Date.parse(node.updatedAt)
          : orderBy.field === 'SUBMITTED_AT'
            ? Date.parse(node.submittedAt)
            : rank[node.severity],
      );
      const sorted = [...keys].sort((a, b) => (orderBy.direction === 'ASC' ? a - b : b - a));
      expect(keys).toEqual(sorted);
      expect(new Set(found.map(({ number }) => number)).size).toBe(found.length);
      // The same as the list without a search has it.
      const listed = (await all('pia', {}, orderBy)).map(({ number }) => number);
      const place = found.map(({ number }) => listed.indexOf(number));
      expect(place).toEqual([...place].sort((a, b) => a - b));
    }
  });

  test('R54 a page of a search costs no more statements deep in the list than at its start', async () => {
    const counted = async (after: string | null) => {
      const { result, statements } = await cast.world.statements(() =>
        ask('pia', { search: 'bulk' }, { first: 20, after }),
      );
      return { cursor: result.pageInfo.endCursor ?? null, statements: statements.length };
    };
    const first = await counted(null);
    let after = first.cursor;
    for (let page = 0; page < 20; page++)
      after = (await ask('pia', { search: 'bulk' }, { first: 20, after })).pageInfo.endCursor ?? null;
    expect((await counted(after)).statements).toBe(first.statements);
  });
});
