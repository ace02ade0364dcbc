import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { AgreementsDocument, BooksDocument, ProductsDocument, type PageValuesFragment } from './documents';
import { World } from './world';

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: PageValuesFragment;
}
type Ask = (first: number | null, after: string | null) => Promise<Page | null | undefined>;

describe('R13, R34 the other lists, page by page', () => {
  let world: World;
  let token: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
    token = await world.person('sam@contoso.example');
    agreementId = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '30' });
    for (let index = 0; index < 27; index++) {
      await world.agreement(token, { plan: 'PROFESSIONAL_5', starts: index % 2 === 0 ? '2024-01-01' : '2026-11-01' });
      await world.submit(token, agreementId);
    }
    await world.agreement(await world.person('other@contoso.example'));
  });
  afterAll(() => world.stop());

  const data = async <T, V>(document: TypedDocumentNode<T, V>, variables: V) =>
    (await world.ask(token, document, variables)).data;
  const LISTS: [string, number, Ask][] = [
    ['agreements', 28, async (first, after) => (await data(AgreementsDocument, { first, after })).viewer.agreements],
    [
      'ledger entries',
      28,
      async (first, after) => {
        const { node } = await data(BooksDocument, { id: agreementId, first, after });
        return node && 'ledger' in node ? node.ledger : null;
      },
    ],
    ['products', 27, async (first, after) => (await data(ProductsDocument, { first, after })).products],
  ];

  test.each(LISTS)('R13, R34 %s: %i, none twice and none left out', async (_what, total, ask) => {
    const whole = await ask(100, null);
    expect([whole?.edges.length, whole?.totalCount, whole?.pageInfo.hasNextPage]).toEqual([total, total, false]);
    for (const size of [1, 6, 7, 26]) {
      const edges: Page['edges'] = [];
      let after: string | null | undefined = null;
      do {
        const page: Page | null | undefined = await ask(size, after);
        expect([page?.totalCount, page?.pageInfo.hasPreviousPage]).toEqual([total, after !== null]);
        edges.push(...(page?.edges ?? []));
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(edges).toEqual(whole?.edges);
    }
    expect((await ask(null, null))?.edges).toHaveLength(25);
  });

  test('R13 agreements stand in the order of registration, the ledger is the oldest first', async () => {
    const { viewer } = await data(AgreementsDocument, {});
    expect(viewer.agreements.edges[0]?.node).toMatchObject({ id: agreementId, unitsRemaining: 3 });
    const { node } = await data(BooksDocument, { id: agreementId, first: 100 });
    const entries = node && 'ledger' in node ? node.ledger.edges.map((edge) => edge.node) : [];
    expect(entries.map(({ kind }) => kind)).toEqual(['GRANT', ...Array.from({ length: 27 }, () => 'CONSUME')]);
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort());
    expect(entries.reduce((sum, { units }) => sum + units, 0)).toBe(3);
  });

  test.each<[string, { search?: string; kind?: 'CLOUD' | 'ON_PREMISES' }, string[]]>([
    ['the name of a product', { search: 'exchange' }, ['Exchange Server']],
    ['words in any order', { search: 'server sql' }, ['SQL Server']],
    ['the name of a version', { search: '2012 r3' }, ['Dynamics AX']],
    ['accents that are not there', { search: 'Éxchange' }, ['Exchange Server']],
    ['a pattern, literally', { search: '%' }, []],
    ['a kind', { search: 'dynamics 365', kind: 'ON_PREMISES' }, ['Dynamics CRM (on-premises)']],
    ['another kind', { search: 'azure', kind: 'CLOUD' }, ['Azure']],
    ['nothing that there is', { search: 'zebra' }, []],
  ])('R34 products by %s', async (_what, variables, expected) => {
    const { products } = await data(ProductsDocument, variables);
    expect(products?.edges.map(({ node }) => node.name)).toEqual(expected);
    expect(products?.totalCount).toBe(expected.length);
  });

  test('R34 after a product that is gone meanwhile the list goes on at its place', async () => {
    const after = Buffer.from(JSON.stringify(['products', 'Exchange Online'])).toString('base64url');
    const { products } = await data(ProductsDocument, { after, first: 1 });
    expect(products?.edges.map(({ node }) => node.name)).toEqual(['Exchange Server']);
  });

  test('R34 products are listed by name', async () => {
    const names = (await data(ProductsDocument, { first: 100 })).products?.edges.map(({ node }) => node.name) ?? [];
    expect(names).toEqual([...names].sort());
  });
});
