import { PlansDocument, SubmitCaseDocument } from './documents';
import { stored, unbalanced } from './setup/stored';
import { World } from './world';

const SHOP = 'https://shop.example.com/incidents';

describe('where else: buying an incident, and other portals', () => {
  let world: World;
  let withShop: World;
  beforeAll(async () => {
    world = await World.start({ now: '2025-10-01T20:00:00Z' });
    withShop = await World.start({ now: '2025-10-01T20:00:00Z', settings: { purchaseUrl: SHOP } });
  });
  afterAll(() => Promise.all([world.stop(), withShop.stop()]));

  const plansFor = async (where: World, token: string, product: string, name: string, language = 'en') => {
    const { productVersionId } = where.version(product, name);
    return (await where.ask(token, PlansDocument, { productVersionId }, { 'accept-language': language })).data.plans;
  };

  test.each([
    ['a supported version', 'Windows Server', '2025', 'NOT_SET_UP', null],
    ['an old version', 'Windows Server', '2016', 'NOT_SET_UP', null],
    ['a version past its end', 'Windows Server', '2012 R2', 'LIFECYCLE_ENDED', 'LIFECYCLE_ENDED'],
    ['a version before its release', 'SQL Server', '2025', 'NOT_SOLD_HERE', 'NOT_SOLD_HERE'],
    ['a product of another portal', 'Azure', 'Online', 'SERVED_ELSEWHERE', 'SERVED_ELSEWHERE'],
  ])('R26, R32 an incident for %s', async (_what, product, name, withoutShop, withOne) => {
    for (const [where, personal] of [
      [world, withoutShop],
      [withShop, withOne],
    ] as const) {
      for (const [kind, code] of [
        ['PERSONAL', personal],
        ['WORK', 'SIGN_IN_KIND_NOT_ALLOWED'],
      ] as const) {
        const token = await where.person('buyer@contoso.example', kind);
        const [en, nl] = [
          await plansFor(where, token, product, name),
          await plansFor(where, token, product, name, 'nl'),
        ];
        expect(en?.purchase).toMatchObject({ offered: code === null, code });
        expect(nl?.purchase).toMatchObject({ offered: code === null, code });
        expect([typeof en?.purchase.message, en?.purchase.message === nl?.purchase.message]).toEqual(
          code === null ? ['object', true] : ['string', false],
        );
      }
    }
  });

  test.each([
    ['PERSONAL', 'BUY_INCIDENT', SHOP],
    ['WORK', 'SIGN_IN_OTHERWISE', null],
  ] as const)('R32 the remedy of a %s sign-in for an old version is %s', async (kind, action, url) => {
    const token = await withShop.person('remedy@contoso.example', kind);
    await withShop.agreement(token, { plan: 'PARTNER_MAPS_10' });
    const plans = await plansFor(withShop, token, 'Windows Server', '2016');
    expect(plans?.unavailable[0]?.reasons[0]?.remedies).toContainEqual({
      action,
      url,
      text: expect.any(String) as string,
    });
  });

  test.each([
    ['Windows Server', '2025', null],
    [
      'Azure',
      'Online',
      { name: 'Azure portal', url: 'https://portal.azure.com', here: false, accessIdPair: 'REQUIRED_FOR_AGREEMENTS' },
    ],
    [
      'Office 365',
      'Online',
      { name: 'Microsoft 365 admin center', here: false, accessIdPair: 'NOT_REQUIRED', alternative: null },
    ],
    [
      'Dynamics 365 Retail',
      'Online',
      { name: 'Lifecycle Services', here: false, accessIdPair: 'REQUIRED_FOR_AGREEMENTS' },
    ],
  ])('R36 %s %s answers with its portal', async (product, name, expected) => {
    const token = await world.person('portal@contoso.example');
    const [en, nl] = [await plansFor(world, token, product, name), await plansFor(world, token, product, name, 'nl')];
    if (expected === null) return expect([en?.redirect, nl?.redirect]).toEqual([null, null]);
    expect(en?.redirect).toMatchObject(expected);
    expect(nl?.redirect).toMatchObject(expected);
    expect(nl?.redirect?.signIn).not.toBe(en?.redirect?.signIn);
  });

  test('R25, R36 the lists still say what a plan covers there', async () => {
    const token = await world.person('covers@contoso.example');
    const cloud = await world.agreement(token, { plan: 'PARTNER_CLOUD_5' });
    const pack = await world.agreement(token, { plan: 'PARTNER_MAPS_10' });
    const plans = await plansFor(world, token, 'Azure', 'Online');
    expect(plans?.available.map(({ id }) => id)).toEqual([cloud]);
    expect(plans?.unavailable.map(({ agreement }) => agreement.id)).toEqual([pack]);
  });

  test.each<[string, (ids: { cloud: string; pack: string; expired: string }) => string]>([
    ['a plan that covers it', ({ cloud }) => cloud],
    ['a plan that does not', ({ pack }) => pack],
    ['an expired plan', ({ expired }) => expired],
    ['an agreement that does not exist', () => 'QWdyZWVtZW50Ojk5OTk5OQ'],
    ['no agreement at all', () => 'nonsense'],
  ])(
    'R36 submitting for another portal’s product is refused before any plan is looked at: %s',
    async (_what, choose) => {
      const token = await world.person('elsewhere@contoso.example');
      const agreementId = choose({
        cloud: await world.agreement(token, { plan: 'PARTNER_CLOUD_5' }),
        pack: await world.agreement(token, { plan: 'PARTNER_MAPS_10' }),
        expired: await world.agreement(token, { plan: 'PARTNER_CLOUD_5', starts: '2020-01-01' }),
      });
      const before = await stored(world);
      const { productVersionId, problemId } = world.version('Azure', 'Online');
      const input = world.submission(agreementId, { productVersionId, problemId });
      const { result, statements } = await world.statements(() => world.ask(token, SubmitCaseDocument, { input }));
      expect(result.data.submitCase).toMatchObject({
        receipt: null,
        case: null,
        unavailableReasons: [],
        userErrors: [{ code: 'PRODUCT_NOT_SERVED_HERE', path: ['input', 'productVersionId'] }],
      });
      expect(result.data.submitCase?.userErrors[0]?.message).toContain('https://portal.azure.com');
      expect(statements.filter((sql) => /agreements|registrations/.test(sql))).toEqual([]);
      expect(await stored(world)).toEqual(before);
      expect(await unbalanced(world)).toEqual([]);
    },
  );
});
