import { CasesDocument, type CaseFilter, type CasesQuery, type Severity } from './documents';
import { contact, setMoment, setStatus } from './setup/case-rows';
import { World } from './world';

/** Title, product and version, severity, status. */
const CASES: [string, [string, string], Severity, string][] = [
  ['Müller cannot log in', ['Windows Server', '2025'], 'CRITICAL', 'NEW'],
  ['MULLER has 100% CPU', ['SQL Server', '2022'], 'IMPORTANT', 'IN_PROGRESS'],
  ['disk_full on a node', ['Windows Server', '2022'], 'MINIMAL', 'CLOSED'],
  ['diskXfull on another node', ['SQL Server', '2022'], 'CRITICAL', 'WAITING_FOR_CUSTOMER'],
  ['Café offline', ['Exchange Server', 'Subscription Edition'], 'IMPORTANT', 'CLOSED'],
  ['Cafe\u0301 online!', ['Windows Server', '2025'], 'IMPORTANT', 'SOLUTION_PROVIDED'],
  ["O'Brien’s C:\\temp\\log 🙂", ['SQL Server', '2025'], 'MINIMAL', 'NEW'],
  ['Ångström \u{1d400}\uff22C ﬁnal', ['SQL Server', '2025'], 'MINIMAL', 'NEW'],
];

describe('R54 which cases are listed', () => {
  let world: World;
  let pia: string;
  const numbers: string[] = [];
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
    const token = await world.person('sam@contoso.example');
    const agreementId = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '50' });
    for (const [title, [product, name], severity, status] of CASES) {
      const { productVersionId, problemId } = world.version(product, name);
      const changes = { title, productVersionId, problemId, severity, primaryContact: contact('pia@contoso.example') };
      const number = await world.submit(token, agreementId, changes);
      numbers.push(number);
      await setStatus(world, number, status);
      await world.submit(token, agreementId, { ...changes, primaryContact: contact('somebody.else@contoso.example') });
    }
    // Every second case is of somebody else: pia's have odd ids, 1, 3, 5 …
    for (const rest of [1, 3, 5, 7]) await setMoment(world, 'updated_at', [8, rest], `2026-11-1${rest}T12:00:00.500Z`);
    pia = await world.person('pia@contoso.example');
  });
  afterAll(() => world.stop());

  const listed = async (filter: CaseFilter | null) => {
    const { data, errors } = await world.ask(pia, CasesDocument, { filter, first: 100 });
    expect(errors).toBeUndefined();
    const found = data.cases?.edges.map(({ node }) => numbers.indexOf(node.number)).sort((a, b) => a - b) ?? [];
    expect(data.cases?.totalCount).toBe(found.length);
    return found;
  };
  const ALL = CASES.map((_, index) => index);
  const productId = (product: string, name: string) => world.version(product, name).productId;

  test.each<[string, string, number[]]>([
    ['without case', 'MÜLLER', [0, 1]],
    ['without accents', 'muller', [0, 1]],
    ['with accents that the title lacks', 'dïsk', [2, 3]],
    ['an accent written as one sign or two', 'CAFÉ', [4, 5]],
    ['an accent typed as two signs', 'cafe\u0301', [4, 5]],
    ['a ring', 'angstrom', [7]],
    ['letters of other widths', 'abc', [7]],
    ['a ligature', 'final', [7]],
    ['a part of a word', 'ffline', [4]],
    ['words in any order', 'node disk', [2, 3]],
    ['words that must all occur', 'node offline', []],
    ['blanks around and between', '  cannot   in ', [0]],
    ['a percent sign, literally', '%', [1]],
    ['a percent sign within', '100%', [1]],
    ['an underscore, literally', '_', [2]],
    ['an underscore within', 'disk_full', [2]],
    ['an exclamation mark, literally', '!', [5]],
    ['a backslash, literally', 'c:\\temp\\log', [6]],
    ['a backslash alone', '\\', [6]],
    ['an apostrophe', "o'brien", [6]],
    ['two dashes', '--', []],
    ['an emoji', '🙂', [6]],
    ['something that is nowhere', 'zebra', []],
    ['the beginning of a word of the description', 'stop LOG', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['no other part of a word of the description', 'ogo', []],
    ['nothing', '', ALL],
    ['blanks alone', '   ', ALL],
  ])('R54 search finds %s', async (_what, search, expected) => {
    expect(await listed({ search })).toEqual(expected);
  });

  test('R54 search finds a case by its number, whole or in part, and none of somebody else', async () => {
    for (const [index, number] of numbers.entries()) expect(await listed({ search: number })).toEqual([index]);
    expect(await listed({ search: '261118' })).toEqual(ALL);
    expect(await listed({ search: `${numbers[4]} offline` })).toEqual([4]);
    expect(await listed({ search: `${numbers[4]} online` })).toEqual([]);
  });

  test.each<[string, CaseFilter, number[]]>([
    ['open', { state: 'OPEN' }, [0, 1, 3, 5, 6, 7]],
    ['closed', { state: 'CLOSED' }, [2, 4]],
    ['one status', { statuses: ['NEW'] }, [0, 6, 7]],
    ['several statuses', { statuses: ['IN_PROGRESS', 'CLOSED', 'CLOSED'] }, [1, 2, 4]],
    ['one severity', { severity: ['CRITICAL'] }, [0, 3]],
    ['several severities', { severity: ['CRITICAL', 'MINIMAL'] }, [0, 2, 3, 6, 7]],
    ['empty lists, which do not filter', { statuses: [], severity: [] }, ALL],
    [
      'nulls, which do not either',
      { state: null, statuses: null, severity: null, productId: null, search: null, updatedSince: null },
      ALL,
    ],
    ['a status against the state', { state: 'OPEN', statuses: ['CLOSED'] }, []],
    ['state and severity', { state: 'OPEN', severity: ['MINIMAL'] }, [6, 7]],
    [
      'state, statuses and severity',
      { state: 'OPEN', statuses: ['NEW', 'CLOSED'], severity: ['CRITICAL', 'MINIMAL'] },
      [0, 6, 7],
    ],
    ['state and search', { state: 'CLOSED', search: 'cafe' }, [4]],
  ])('R54 filter by %s', async (_what, filter, expected) => {
    expect(await listed(filter)).toEqual(expected);
  });

  test.each<[string, () => CaseFilter, number[]]>([
    ['a product, whatever the version', () => ({ productId: productId('SQL Server', '2022') }), [1, 3, 6, 7]],
    ['another product', () => ({ productId: productId('Windows Server', '2025') }), [0, 2, 5]],
    ['a product without cases', () => ({ productId: productId('Azure', 'Online') }), []],
    ['a product that does not exist', () => ({ productId: 'UHJvZHVjdDo5OTk5OTk' }), []],
    ['what is no product', () => ({ productId: world.version('SQL Server', '2022').productVersionId }), []],
    ['what is no id', () => ({ productId: 'nonsense' }), []],
    [
      'a product and all the rest',
      () => ({
        productId: productId('SQL Server', '2022'),
        state: 'OPEN',
        severity: ['MINIMAL'],
        statuses: ['NEW'],
        search: 'final',
        updatedSince: '2026-11-01T00:00:00Z',
      }),
      [7],
    ],
  ])('R54 filter by %s', async (_what, filter, expected) => {
    expect(await listed(filter())).toEqual(expected);
  });

  test.each<[string, string, number[]]>([
    ['the very moment', '2026-11-15T12:00:00.500Z', [2, 3, 6, 7]],
    ['a millisecond after it', '2026-11-15T12:00:00.501Z', [3, 7]],
    ['a millisecond before it', '2026-11-15T12:00:00.499Z', [2, 3, 6, 7]],
    ['the moment in another time zone', '2026-11-15T17:30:00.500+05:30', [2, 3, 6, 7]],
    ['without a fraction', '2026-11-15T12:00:00Z', [2, 3, 6, 7]],
    ['long ago', '1970-01-01T00:00:00Z', ALL],
    ['in the year 1', '0001-01-01T00:00:00Z', ALL],
    ['far ahead', '9999-12-31T23:59:59.999Z', []],
    ['a moment written otherwise', '2026-11-15t12:00:00.500z', [2, 3, 6, 7]],
  ])('R54 filter by changes since %s', async (_what, updatedSince, expected) => {
    expect(await listed({ updatedSince })).toEqual(expected);
  });

  test('R54 a filtered list has pages too', async () => {
    const filter: CaseFilter = { state: 'OPEN', search: 'o' };
    const expected = await listed(filter);
    const found: number[] = [];
    let after: string | null | undefined = null;
    do {
      const cases: CasesQuery['cases'] = (await world.ask(pia, CasesDocument, { filter, first: 2, after })).data.cases;
      found.push(...(cases?.edges.map(({ node }) => numbers.indexOf(node.number)) ?? []));
      expect(cases?.totalCount).toBe(expected.length);
      after = cases?.pageInfo.hasNextPage ? cases.pageInfo.endCursor : null;
    } while (after);
    expect(found.sort((a, b) => a - b)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(3);
  });
});
