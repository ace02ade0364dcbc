import { CasesDocument, type CaseFilter, type CaseOrder, type CasesQuery } from './documents';
import { numberOf } from './setup/books';
import { Cast, person, type Name, type Story } from './setup/cast';

describe('R54 what a search finds', () => {
  let cast: Cast;
  let story: Story;
  beforeAll(async () => {
    cast = await Cast.start();
    story = await cast.owned({
      title: 'Backup übernacht fails, code 0x80070005',
      description: 'Kestrel stops.\nThe *logs* say “timeout”. C++ and R2. 100% of runs. disk_full 服务器错误',
      additionalContacts: ['ada', 'gone'].map(person),
    });
    // Somebody else's, with every word of it and more.
    await cast.submitted({
      title: 'Backup übernacht fails, code 0x80070005 albatross',
      description: 'Kestrel stops. Pelican. disk_full 服务器错误 100% “timeout”',
      primaryContact: person('pia'),
      additionalContacts: [],
    });
    await cast.world.sql('DELETE FROM case_viewers WHERE case_id = (SELECT MAX(id) FROM cases)');
  });
  afterAll(() => cast.world.stop());

  const found = async (name: Name, search: string, more: CaseFilter = {}) => {
    const { data, errors } = await cast.world.ask(cast.tokens[name], CasesDocument, {
      filter: { search, ...more },
      first: 100,
    });
    expect(errors).toBeUndefined();
    const numbers = data.cases?.edges.map(({ node }) => node.number) ?? [];
    expect(data.cases?.totalCount).toBe(numbers.length);
    return numbers;
  };
  const yes = () => [story.number];

  test('R54 the number, whole and by any end or part of it', async () => {
    const { number } = story;
    for (const search of [
      number,
      ` ${number} `,
      number.slice(-7),
      String(Number(number.slice(-7))).padStart(2, '0'),
      number.slice(0, 8),
      number.slice(4, 12),
    ])
      expect([search, await found('pia', search)]).toEqual([search, yes()]);
    expect(await found('pia', `${number}0`)).toEqual([]);
    expect(await found('pia', `${number} backup`)).toEqual(yes());
    expect(await found('pia', `${number} albatross`)).toEqual([]);
  });

  test.each<[string, string, boolean]>([
    ['a word of the title', 'BACKUP', true],
    ['without accents', 'ubernacht', true],
    ['with other accents', 'übërnächt', true],
    ['a part of a word of the title', 'bernach', true],
    ['a part of a code in the title', '8007', true],
    ['the beginning of a word of the description', 'kestr', true],
    ['its end is not found', 'estrel', false],
    ['several words in any order', 'stops fails kestrel', true],
    ['a word that only somebody else has', 'albatross', false],
    ['one of those among others', 'backup pelican', false],
    ['R2', 'r2', true],
    ['C++', 'c++', true],
    ['C#', 'c#', false],
    ['a percent sign with its number', '100%', true],
    ['a percent sign that is nowhere as a wildcard', 'back%fails', true],
    ['an underscore, as itself', 'disk_full', true],
    ['quotation marks of another kind', '"timeout"', true],
    ['Markdown is not in the way', 'logs', true],
    ['Chinese, in part', '服务器', true],
    ['Chinese, otherwise', '器服', false],
    ['a wildcard does not stand for others', 'k_strel', false],
    ['a backslash', '\\', false],
    ['a semicolon and two dashes', "'; DROP TABLE case_words; --", false],
    ['what is nowhere', 'zebra', false],
  ])('R54 %s', async (_what, search, expected) => {
    expect(await found('pia', search)).toEqual(expected ? yes() : []);
  });

  test('R53, R54 what contacts and engineer wrote, from then on, and notes never', async () => {
    expect([await found('pia', 'marmalade'), await found('pia', 'quince')]).toEqual([[], []]);
    await story.by('pia').write('Marmalade, says ada');
    await story.by('erin').write('Try quince backup 2');
    await story.by('erin').note('Gooseberry for us');
    for (const name of ['pia', 'ada', 'gone'] as const) {
      for (const search of ['marmal', 'QUINCE', 'marmalade quince kestrel'])
        expect([search, await found(name, search)]).toEqual([search, yes()]);
      expect(await found(name, 'gooseberry')).toEqual([]);
    }
    expect(await numberOf(cast.world, "SELECT COUNT(*) FROM case_words WHERE word LIKE 'goose%'")).toBe(0);
    // Written again: a word stands once with its case.
    await story.by('ada').write('Marmalade and quince '.repeat(900));
    expect(await found('pia', 'marmalade')).toEqual(yes());
  });

  test('R53, R54 who is removed finds nothing, and who was never on it neither', async () => {
    expect(await found('gone', 'kestrel')).toEqual(yes());
    const gone = (await cast.read('erin', story)).additionalContacts.find(
      ({ email }) => email === person('gone').email,
    );
    expect(await story.by('erin').remove(gone?.id ?? '')).toBe('DONE');
    for (const name of ['gone', 'sam', 'hal', 'stranger', 'evan', 'erin'] as const)
      for (const search of ['kestrel', story.number, 'marmalade', 'gooseberry'])
        expect([name, search, await found(name, search)]).toEqual([name, search, []]);
  });

  test('R48, R54 to who does not see it, a word that it has is like one that nobody has: the same answer and work', async () => {
    /** But for how many cases of others are asked about, of which none is shown. */
    const ask = async (search: string) => {
      const { result, statements } = await cast.world.statements(() =>
        cast.world.bytes(cast.tokens.stranger, CasesDocument, { filter: { search } }),
      );
      return { result, statements: statements.map((sql) => sql.replace(/IN \(\?(, \?)*\)/g, 'IN (…)')) };
    };
    for (const [has, hasNot] of [
      ['kestrel', 'ostrich'],
      [story.number, '2611180010000000'],
      ['kestrel stops', 'ostrich stops'],
      ['kestrel stops', 'ostrich flies'],
      ['kestrel stops', 'kestrel flies'],
    ] as const) {
      const [foreign, unknown] = [await ask(has), await ask(hasNot)];
      expect([has, foreign]).toEqual([has, unknown]);
    }
  });

  test.each([
    ['too long', 'x'.repeat(201)],
    ['a control character', 'a\u0000'],
  ])('R54 refused: %s', async (_what, search) => {
    const { errors } = await cast.world.ask(cast.tokens.pia, CasesDocument, { filter: { search } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('R54 forty words are asked for at once, and a text of 20,000 characters is found by its last word', async () => {
    const long = await cast.submitted({
      description: `${Array.from({ length: 3000 }, (_, index) => `w${index}`).join(' ')} finis`,
    });
    expect(await found('pia', 'finis')).toEqual([long.number]);
    const many = Array.from({ length: 40 }, (_, index) => `w${index + 10}`).join(' ');
    expect(await found('pia', many)).toEqual([long.number]);
    expect(await found('pia', `${many} nowhere`)).toEqual([]);
  });

  test('R54 search, filters, order and pages hold together', async () => {
    const numbers: string[] = [];
    for (let index = 0; index < 9; index++) {
      const severity = (['CRITICAL', 'IMPORTANT', 'MINIMAL'] as const)[index % 3];
      const each = await cast.submitted({
        title: `Ferret ${index % 2 ? 'odd' : 'even'}`,
        ...(severity ? { severity } : {}),
      });
      numbers.push(each.number);
      if (index > 5) await each.by('pia').close();
    }
    expect((await found('pia', 'ferret')).sort()).toEqual([...numbers].sort());
    expect(await found('pia', 'ferret', { state: 'CLOSED' })).toEqual(numbers.slice(6).reverse());
    expect(await found('pia', 'ferret odd', { statuses: ['CLOSED'] })).toEqual([numbers[7]]);
    expect((await found('pia', 'ferret', { severity: ['CRITICAL'] })).sort()).toEqual([
      numbers[0],
      numbers[3],
      numbers[6],
    ]);
    const { productId } = cast.world.version('SQL Server', '2022');
    expect(await found('pia', 'ferret', { productId })).toEqual([]);
    for (const orderBy of ORDERS)
      expect(await pages({ search: 'ferret' }, orderBy, 2)).toEqual(await pages({ search: 'ferret' }, orderBy, 100));
  });

  const ORDERS: CaseOrder[] = (['UPDATED_AT', 'SUBMITTED_AT', 'SEVERITY'] as const).flatMap((field) =>
    (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
  );
  async function pages(filter: CaseFilter, orderBy: CaseOrder, first: number): Promise<string[]> {
    const numbers: string[] = [];
    for (let after: string | null | undefined = null; ;) {
      const cases: CasesQuery['cases'] = (
        await cast.world.ask(cast.tokens.pia, CasesDocument, { filter, orderBy, first, after })
      ).data.cases;
      numbers.push(...(cases?.edges.map(({ node }) => node.number) ?? []));
      if (!cases?.pageInfo.hasNextPage) return numbers;
      after = cases.pageInfo.endCursor;
    }
  }
});
