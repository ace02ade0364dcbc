/** What a plan covers, as a page can say it before anybody chooses a product. */
import { World } from './world';

const PLAN_TYPES = `
  PARTNER_ON_PREMISES_20  ON_PREMISES_N_MINUS_1    20    1  30
  PARTNER_CLOUD_5         CLOUD_ONLY                5    1  30
  PARTNER_CLOUD_UNLIMITED CLOUD_ONLY                null 1  30
  VISUAL_STUDIO_ENTERPRISE_4 VISUAL_STUDIO_BENEFIT  4    1  0
  PROFESSIONAL_5          MAINSTREAM_AND_EXTENDED   5    1  0`;
const ASK = `{ viewer { agreements(first: 100) { nodes {
  products planType { code coverage covers units unitsPerAgreement years extraDays }
} } } }`;

interface Shown {
  viewer: { agreements: { nodes: { products: string[]; planType: { code: string; covers: string } }[] } };
}

describe('what plans cover', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T10:00:00Z' });
  });
  afterAll(() => world.stop());

  const shown = async (token: string, language = 'en') =>
    (await world.ask<Shown, object>(token, ASK, {}, { 'accept-language': language })).data.viewer.agreements.nodes;

  test('R12, R19–R23 a type says coverage, incidents and how long it lasts', async () => {
    const token = await world.person('types@contoso.example');
    const rows = PLAN_TYPES.trim()
      .split('\n')
      .map((row) => row.trim().split(/\s+/));
    for (const [plan = ''] of rows) await world.register(token, await world.issue({ plan }));
    const planTypes = (await shown(token)).map(({ planType }) => planType);
    expect(planTypes).toEqual(
      rows.map(([code, coverage, units, years, extraDays]) => ({
        code,
        coverage,
        covers: expect.stringMatching(/^[A-Z].+\.$/) as string,
        units: JSON.parse(units as string) as number | null,
        unitsPerAgreement: false,
        years: Number(years),
        extraDays: Number(extraDays),
      })),
    );
    const covers = (nodes: { planType: { covers: string } }[]) => nodes.map(({ planType }) => planType.covers);
    expect(covers(await shown(token, 'nl'))[1]).toBe('Alleen cloudproducten.');
    expect(covers(await shown(token))[1]).toBe('Cloud products only.');
  });

  test('R12 where each agreement says its own number, no number is no sign of endless help', async () => {
    const token = await world.person('own@contoso.example');
    await world.register(token, await world.issue({ plan: 'SOFTWARE_ASSURANCE', units: '3' }));
    expect(await shown(token)).toMatchObject([
      { planType: { coverage: 'MAINSTREAM_ONLY', units: null, unitsPerAgreement: true } },
    ]);
  });

  test('R15 an agreement names the products that it is limited to, and none where it is not', async () => {
    const token = await world.person('limited@contoso.example');
    const products = 'Windows Server;SQL Server';
    await world.register(token, await world.issue({ plan: 'PROFESSIONAL_5', products }));
    await world.register(token, await world.issue({ plan: 'PROFESSIONAL_5' }));
    expect((await shown(token)).map((each) => each.products)).toEqual([['SQL Server', 'Windows Server'], []]);
  });
});
