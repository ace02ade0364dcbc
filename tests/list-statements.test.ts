import { AgreementsDocument, BooksDocument, CasesInFullDocument, CasesDocument, PlansDocument } from './documents';
import { contact } from './setup/case-rows';
import { World } from './world';

const SIZES = [1, 20, 100];

describe('the number of SQL statements does not grow with the rows', () => {
  let world: World;
  let pia: string;
  let agreements: string[];
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
    pia = await world.person('pia@contoso.example');
    // Several agreements, limited and not, so that one look-up cannot serve all rows by chance.
    agreements = [];
    for (const products of [undefined, 'Windows Server', 'Windows Server; SQL Server'])
      for (const units of ['40', '41'])
        agreements.push(
          await world.agreement(pia, { plan: 'PROFESSIONAL_5', units, ...(products ? { products } : {}) }),
        );
    for (let index = 0; index < 100; index++)
      await world.submit(pia, agreements[index % agreements.length] as string, {
        title: `Case ${index}`,
        additionalContacts: [contact(`a${index}@contoso.example`), contact('b@contoso.example')],
      });
    for (let index = 0; index < 94; index++) await world.agreement(pia, { plan: 'PROFESSIONAL_5', units: '1' });
  });
  afterAll(() => world.stop());

  const counted = async (work: () => Promise<{ rows: number | undefined }>) => {
    const { result, statements } = await world.statements(work);
    return { rows: result.rows, statements: statements.length };
  };

  test.each(SIZES)('R54 cases with product, contacts, agreement and routing: at most 6 for %i', async (first) => {
    const found = await counted(async () => {
      const { data, errors } = await world.ask(pia, CasesInFullDocument, { first });
      expect(errors).toBeUndefined();
      const nodes = data.cases?.nodes ?? [];
      expect(nodes.every((node) => node.agreement !== null && node.additionalContacts.length === 2)).toBe(true);
      return { rows: nodes.length };
    });
    expect(found.rows).toBe(first);
    expect(found.statements).toBeLessThanOrEqual(6);
  });

  test('R54 for 1, 20 and 100 cases the same number', async () => {
    const counts: number[] = [];
    for (const first of SIZES) {
      const { statements } = await counted(async () => {
        const { data } = await world.ask(pia, CasesInFullDocument, { first });
        return { rows: data.cases?.nodes.length };
      });
      counts.push(statements);
    }
    expect(new Set(counts).size).toBe(1);
  });

  test.each<[string, (first: number) => Promise<number | undefined>]>([
    [
      'R54 cases with the total',
      async (first) =>
        (await world.ask(pia, CasesDocument, { first, filter: { search: 'case' } })).data.cases?.edges.length,
    ],
    [
      'R13 agreements with their reasons',
      async (first) => {
        const { productVersionId } = world.version('Windows Server', '2016');
        const { data } = await world.ask(pia, AgreementsDocument, { first, productVersionId });
        return data.viewer.agreements.edges.length;
      },
    ],
    [
      'R13 agreements with their use over time',
      async (first) => {
        const document = 'query ($first: Int) { viewer { agreements(first: $first) { nodes { use { month } } } } }';
        const { data } = await world.ask<{ viewer: { agreements: { nodes: object[] } } }, object>(pia, document, {
          first,
        });
        return data.viewer.agreements.nodes.length;
      },
    ],
    [
      'R13 the ledger with the cases',
      async (first) => {
        const { node } = (await world.ask(pia, BooksDocument, { id: agreements[0] as string, first })).data;
        return node && 'ledger' in node ? node.ledger.edges.length : undefined;
      },
    ],
  ])('%s: the same number for 1 and for many', async (_title, ask) => {
    const [one, twelve, many] = [
      await counted(async () => ({ rows: await ask(1) })),
      await counted(async () => ({ rows: await ask(12) })),
      await counted(async () => ({ rows: await ask(100) })),
    ];
    expect([one.rows, twelve.rows]).toEqual([1, 12]);
    expect(many.rows).toBeGreaterThan(12);
    expect(twelve.statements).toBe(many.statements);
    // A first row that refers to nothing can save a statement.
    expect(one.statements).toBeLessThanOrEqual(many.statements);
    expect(many.statements).toBeLessThanOrEqual(6);
  });

  test('R15 plans with every reason, for a hundred agreements', async () => {
    const { productVersionId } = world.version('Windows Server', '2016');
    const { rows, statements } = await counted(async () => {
      const { plans } = (await world.ask(pia, PlansDocument, { productVersionId })).data;
      return { rows: (plans?.available.length ?? 0) + (plans?.unavailable.length ?? 0) };
    });
    expect(rows).toBe(100);
    expect(statements).toBeLessThanOrEqual(6);
  });

  test('R56 what may be done with cases, also where reopening takes a unit again: one statement for each ground', async () => {
    const closed = "status = 'CLOSED', closed_at = '2026-11-18 20:00:00.000', unit_returned = TRUE";
    await world.sql(`UPDATE cases SET ${closed} WHERE id % 2 = 0`);
    const ask = (first: number) => async () => {
      const document = 'query ($first: Int) { cases(first: $first) { nodes { actions statusesPossible } } }';
      const { data, errors } = await world.ask<{ cases: { nodes: object[] } }, object>(pia, document, { first });
      expect(errors).toBeUndefined();
      return { rows: data.cases.nodes.length };
    };
    const [two, fifty] = [await counted(ask(2)), await counted(ask(50))];
    expect([two.rows, fifty.rows]).toEqual([2, 50]);
    expect(fifty.statements).toBe(two.statements);
    expect(fifty.statements).toBeLessThanOrEqual(6);
  });
});
