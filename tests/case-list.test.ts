import { CasesDocument, type CaseOrder, type CasesQuery } from './documents';
import { SEVERITIES, setMoment, submitMany } from './setup/case-rows';
import { World } from './world';

type Row = NonNullable<CasesQuery['cases']>['edges'][number]['node'];

const ORDERS = (['UPDATED_AT', 'SUBMITTED_AT', 'SEVERITY'] as const).flatMap((field) =>
  (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
);

describe('R54 the list of cases, page by page', () => {
  let world: World;
  let pia: string;
  let numbers: string[];
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
    numbers = await submitMany(world, 60);
    pia = await world.person('pia@contoso.example');
    // Ties in plenty, in other groups for either moment.
    for (let rest = 0; rest < 5; rest++)
      await setMoment(world, 'submitted_at', [5, rest], `2026-11-1${rest}T08:00:00.123Z`);
    for (let rest = 0; rest < 7; rest++)
      await setMoment(world, 'updated_at', [7, rest], `2026-11-1${rest}T09:00:00.${rest}00Z`);
  });
  afterAll(() => world.stop());

  const page = async (token: string, variables: { orderBy?: CaseOrder; first?: number; after?: string | null }) => {
    const { cases } = (await world.ask(token, CasesDocument, variables)).data;
    if (!cases) throw new Error('no page');
    return cases;
  };
  const all = async (token: string, orderBy: CaseOrder | undefined, first: number) => {
    const rows: Row[] = [];
    const pages: number[] = [];
    for (let after: string | null | undefined = null; ;) {
      const { edges, pageInfo, totalCount } = await page(token, { orderBy, first, after });
      expect(pageInfo).toMatchObject({
        hasPreviousPage: after !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      });
      expect(edges.length).toBeLessThanOrEqual(first);
      rows.push(...edges.map(({ node }) => node));
      pages.push(totalCount);
      if (!pageInfo.hasNextPage) return { rows, totals: [...new Set(pages)] };
      after = pageInfo.endCursor;
    }
  };
  const place = (row: Row, field: CaseOrder['field']): string =>
    ({
      UPDATED_AT: row.updatedAt,
      SUBMITTED_AT: row.submittedAt,
      SEVERITY: String(9 - SEVERITIES.indexOf(row.severity)),
    })[field];
  /** By what decides, equal ones by age, all of it in one direction. */
  const sorted = (rows: Row[], { field, direction }: CaseOrder) => {
    const key = (row: Row) => `${place(row, field)} ${String(numbers.indexOf(row.number)).padStart(4, '0')}`;
    const ascending = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return direction === 'ASC' ? ascending : ascending.reverse();
  };

  test.each(ORDERS)('R54 $field $direction: 60 cases by 7 and by 20, none twice and none left out', async (orderBy) => {
    const { rows, totals } = await all(pia, orderBy, 7);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(60);
    expect(rows.map(({ number }) => number)).toEqual(sorted(rows, orderBy).map(({ number }) => number));
    expect(totals).toEqual([60]);
    expect((await all(pia, orderBy, 20)).rows).toEqual(rows);
    expect((await page(pia, { orderBy, first: 100 })).edges.map(({ node }) => node)).toEqual(rows);
  });

  test('R54 the last changed first where no order is given, 25 where no number is', async () => {
    const { edges, pageInfo, totalCount } = await page(pia, {});
    const byUpdate = await page(pia, { orderBy: { field: 'UPDATED_AT', direction: 'DESC' }, first: 25 });
    expect(edges).toEqual(byUpdate.edges);
    expect([edges.length, pageInfo.hasNextPage, totalCount]).toEqual([25, true, 60]);
  });

  test.each(ORDERS)(
    'R54 $field $direction: from each cursor the list goes on with the one after it',
    async (orderBy) => {
      const { edges } = await page(pia, { orderBy, first: 60 });
      for (const index of [0, 1, 13, 58, 59]) {
        const rest = await page(pia, { orderBy, first: 3, after: edges[index]?.cursor ?? '' });
        expect(rest.edges).toEqual(edges.slice(index + 1, index + 4));
        expect(rest.pageInfo.hasNextPage).toBe(index + 4 < 60);
      }
    },
  );

  test('R54 a page of exactly what is left says that nothing follows', async () => {
    expect((await page(pia, { first: 60 })).pageInfo.hasNextPage).toBe(false);
    expect((await page(pia, { first: 59 })).pageInfo.hasNextPage).toBe(true);
  });

  test('R48, R54 totalCount and pages are the viewer’s own', async () => {
    const ada = await world.person('ada@contoso.example');
    const { rows, totals } = await all(ada, undefined, 7);
    expect(totals).toEqual([30]);
    expect(rows.map(({ number }) => number).sort()).toEqual(numbers.filter((_, index) => index % 2 === 0).sort());
    expect(rows.every(({ viewerRole }) => viewerRole === 'ADDITIONAL')).toBe(true);
    const sam = await page(await world.token('sam@contoso.example'), {});
    expect(sam).toEqual({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('R54 a case that comes while one reads shifts nothing', async () => {
    const orderBy = { field: 'SUBMITTED_AT', direction: 'DESC' } as const;
    const first = await page(pia, { orderBy, first: 10 });
    const submitter = await world.token('sam@contoso.example');
    const agreementId = await world.agreement(submitter);
    await world.submit(submitter, agreementId, {
      primaryContact: { firstName: 'P', lastName: 'P', email: 'pia@contoso.example' },
    });
    const second = await page(pia, { orderBy, first: 100, after: first.pageInfo.endCursor });
    const seen = [...first.edges, ...second.edges].map(({ node }) => node.number);
    expect(seen.sort()).toEqual([...numbers].sort());
    expect(second.totalCount).toBe(61);
  });
});
