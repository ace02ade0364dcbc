import {
  NodesDocument,
  PartnerHelpDocument,
  ProductInFullDocument,
  ProductsDocument,
  type ProductInFullQuery,
} from './documents';
import { World } from './world';

type Product = NonNullable<ProductInFullQuery['products']>['nodes'][number];

describe('what support is given for', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.start({ now: '2026-10-14T06:30:00Z' });
    token = await world.token('sam@contoso.example');
  });
  afterAll(() => world.stop());

  const product = async (search: string, language = 'en'): Promise<Product> => {
    const { data } = await world.ask(token, ProductInFullDocument, { search }, { 'accept-language': language });
    const [found] = data.products?.nodes ?? [];
    if (!found) throw new Error(`no ${search}`);
    return found;
  };
  const names = async () =>
    (await world.ask(token, ProductsDocument, { first: 100 })).data.products?.edges.map(({ node }) => node.name) ?? [];

  test('R34 every product has versions, and three categories or more of its own, with problems, in two languages', async () => {
    const all = await names();
    expect(all).toHaveLength(27);
    for (const name of all) {
      const [en, nl] = [await product(name), await product(name, 'nl')];
      expect(en.name).toBe(name);
      expect(en.versions.length).toBeGreaterThan(0);
      expect(en.categories.length).toBeGreaterThanOrEqual(3);
      for (const { id, ...version } of en.versions)
        expect([id, version.product.id]).toEqual([expect.any(String), en.id]);
      for (const [index, category] of en.categories.entries()) {
        expect(category.product.id).toBe(en.id);
        expect(category.problems.length).toBeGreaterThan(0);
        for (const problem of category.problems) expect(problem.category.id).toBe(category.id);
        expect(nl.categories[index]).toMatchObject({
          id: category.id,
          problems: category.problems.map(({ id }) => ({ id })),
        });
      }
      const texts = ({ categories }: Product) =>
        categories.flatMap((each) => [each.name, ...each.problems.map((problem) => problem.name)]);
      expect(texts(nl)).toHaveLength(texts(en).length);
      expect(texts(nl)).not.toEqual(texts(en));
    }
  });

  test.each([
    [
      '2026-10-14T06:30:00Z',
      { '2025': 'MAINSTREAM', '2022': 'MAINSTREAM', '2019': 'EXTENDED', '2016': 'EXTENDED', '2012 R2': 'ENDED' },
    ],
    [
      '2026-10-14T07:00:00Z',
      { '2025': 'MAINSTREAM', '2022': 'EXTENDED', '2019': 'EXTENDED', '2016': 'EXTENDED', '2012 R2': 'ENDED' },
    ],
    [
      '2024-10-31T20:00:00Z',
      { '2025': 'NOT_RELEASED', '2022': 'MAINSTREAM', '2019': 'EXTENDED', '2016': 'EXTENDED', '2012 R2': 'ENDED' },
    ],
  ])('R21, R24 the phases of Windows Server at %s, by the vendor’s calendar', async (now, expected) => {
    const { id } = await product('windows server');
    await world.moveTo(now);
    const found = await product('windows server');
    expect(found.id).toBe(id);
    expect(Object.fromEntries(found.versions.map(({ name, lifecyclePhase }) => [name, lifecyclePhase]))).toEqual(
      expected,
    );
    expect(found.versions.map(({ name }) => name)).toEqual(['2025', '2022', '2019', '2016', '2012 R2']);
    expect(found.versions[1]).toMatchObject({
      releasedOn: '2021-08-18',
      mainstreamEndsOn: '2026-10-13',
      extendedEndsOn: '2031-10-14',
    });
  });

  test('R21 a version under the modern policy has no end, a cloud product no beginning either', async () => {
    const [exchange, azure] = [await product('exchange'), await product('azure online')];
    expect(exchange.versions[0]).toMatchObject({
      name: 'Subscription Edition',
      mainstreamEndsOn: null,
      extendedEndsOn: null,
    });
    expect(azure).toMatchObject({
      kind: 'CLOUD',
      versions: [{ lifecyclePhase: 'MODERN', releasedOn: null, mainstreamEndsOn: null, extendedEndsOn: null }],
    });
  });

  test.each([
    ['windows server', { here: true, accessIdPair: 'REQUIRED_FOR_AGREEMENTS' }],
    ['intune', { here: false, accessIdPair: 'NOT_REQUIRED', alternative: null }],
    ['azure online', { here: false, accessIdPair: 'REQUIRED_FOR_AGREEMENTS', url: 'https://portal.azure.com' }],
  ])('R36 %s names its portal, in the viewer’s language', async (search, expected) => {
    const [en, nl] = [await product(search), await product(search, 'nl')];
    expect(en.portal).toMatchObject(expected);
    expect(nl.portal).toMatchObject(expected);
    expect(nl.portal.signIn).not.toBe(en.portal.signIn);
  });

  test('R34 everything in the catalogue is found by its id again', async () => {
    const found = await product('sql server');
    const [category] = found.categories;
    const ids = [found.id, found.versions[0]?.id, category?.id, category?.problems[0]?.id].map(String);
    const { nodes } = (await world.ask(token, NodesDocument, { ids })).data;
    expect(nodes.map((node) => [node?.__typename, node?.id])).toEqual([
      ['Product', ids[0]],
      ['ProductVersion', ids[1]],
      ['ProblemCategory', ids[2]],
      ['Problem', ids[3]],
    ]);
  });

  test('R64 where a partner goes for what is no case, in two languages', async () => {
    const help = async (language: string) =>
      (await world.ask(token, PartnerHelpDocument, {}, { 'accept-language': language })).data.partnerHelp ?? [];
    const [en, nl] = [await help('en'), await help('nl')];
    expect(en.map(({ topic }) => topic)).toEqual(['PROGRAMME', 'PRESALES', 'BILLING']);
    expect(nl.map(({ topic, url }) => [topic, url])).toEqual(en.map(({ topic, url }) => [topic, url]));
    for (const [index, { name, text, url }] of en.entries()) {
      expect([name, text]).not.toEqual([nl[index]?.name, nl[index]?.text]);
      expect(url).toMatch(/^https:/);
    }
  });
});
