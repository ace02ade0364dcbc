import type { Order } from '../src/agreements/issue-agreements';
import { PlansDocument, type PlansQuery } from './documents';
import { World } from './world';

type Reason = NonNullable<PlansQuery['plans']>['unavailable'][number]['reasons'][number];
type Facts = Omit<Reason, 'message' | 'remedies' | 'coveredVersions'> & {
  remedies: string[];
  coveredVersions: string[];
};

const EXPIRED = { code: 'EXPIRED', since: '2025-01-02', until: null, coverageGaps: [], coveredVersions: [] };
const NO_UNITS = { code: 'NO_UNITS_REMAINING', until: null, coverageGaps: [], coveredVersions: [] };
const NOT_YET = { code: 'NOT_YET_ACTIVE', since: null, until: '2026-12-01', coverageGaps: [], coveredVersions: [] };
const NOT_COVERED = { code: 'PRODUCT_NOT_COVERED', until: null };

describe('which plans can be used', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
  });
  afterAll(() => world.stop());

  const plansFor = async (token: string, product: string, name: string) => {
    const { productVersionId } = world.version(product, name);
    return (await world.ask(token, PlansDocument, { productVersionId })).data.plans;
  };
  const facts = (reasons: Reason[] | undefined) =>
    reasons?.map(({ message: _, remedies, coveredVersions, ...rest }): Facts => ({
      ...rest,
      remedies: remedies.map(({ action }) => action),
      coveredVersions: coveredVersions.map(({ name }) => name),
    }));

  test.each<[string, Order, [string, string], object[]]>([
    [
      'R17 expired, since the day after its last',
      { plan: 'PROFESSIONAL_5', starts: '2024-01-01' },
      ['Windows Server', '2025'],
      [EXPIRED],
    ],
    [
      'R17 used up',
      { plan: 'PROFESSIONAL_5', starts: '2026-01-05', units: '0' },
      ['Windows Server', '2025'],
      [{ ...NO_UNITS, since: '2026-01-05' }],
    ],
    [
      'R15 not started, until it does',
      { plan: 'PROFESSIONAL_5', starts: '2026-12-01' },
      ['Windows Server', '2025'],
      [NOT_YET],
    ],
    [
      'R15 all that hold, in their order',
      { plan: 'PROFESSIONAL_5', starts: '2024-01-01', units: '0' },
      ['Windows Server', '2012 R2'],
      [
        EXPIRED,
        { ...NO_UNITS, since: '2024-01-01' },
        {
          ...NOT_COVERED,
          since: '2023-10-11',
          coverageGaps: ['LIFECYCLE_ENDED'],
          coveredVersions: ['2025', '2022', '2019', '2016'],
        },
      ],
    ],
    [
      'R15 not started and without units',
      { plan: 'PARTNER_CLOUD_5', starts: '2026-12-01', units: '0' },
      ['Windows Server', '2025'],
      [
        { ...NO_UNITS, since: '2026-11-18' },
        NOT_YET,
        { ...NOT_COVERED, since: null, coverageGaps: ['CLOUD_ONLY'], coveredVersions: [] },
      ],
    ],
    [
      'R18 every gap in its order, none dated if one is not',
      { plan: 'PARTNER_MAPS_10', products: 'SQL Server' },
      ['Windows Server', '2012 R2'],
      [
        {
          ...NOT_COVERED,
          since: null,
          coverageGaps: ['NOT_IN_OFFER', 'LIFECYCLE_ENDED', 'VERSION_TOO_OLD', 'MAINSTREAM_ENDED'],
          coveredVersions: [],
        },
      ],
    ],
    [
      'R18, R21 since the first of its gaps',
      { plan: 'PARTNER_MAPS_10' },
      ['Windows Server', '2016'],
      [
        {
          ...NOT_COVERED,
          since: '2021-08-18',
          coverageGaps: ['VERSION_TOO_OLD', 'MAINSTREAM_ENDED'],
          coveredVersions: ['2025'],
        },
      ],
    ],
    [
      'R20 on premises only',
      { plan: 'PARTNER_MAPS_10' },
      ['Azure', 'Online'],
      [{ ...NOT_COVERED, since: null, coverageGaps: ['ON_PREMISES_ONLY'], coveredVersions: [] }],
    ],
    [
      'R22 a benefit of developers, for a server past mainstream',
      { plan: 'VISUAL_STUDIO_ENTERPRISE_4' },
      ['Windows Server', '2022'],
      [{ ...NOT_COVERED, since: '2026-10-14', coverageGaps: ['MAINSTREAM_ENDED'], coveredVersions: ['2025'] }],
    ],
    [
      'R22 the same for a developer tool in extended support',
      { plan: 'VISUAL_STUDIO_ENTERPRISE_4' },
      ['Visual Studio', '2019'],
      [],
    ],
    [
      'R15 limited to the product',
      { plan: 'PROFESSIONAL_5', products: 'SQL Server, Windows Server' },
      ['SQL Server', '2022'],
      [],
    ],
    ['R19 cloud support for a cloud product', { plan: 'PARTNER_CLOUD_UNLIMITED' }, ['Azure', 'Online'], []],
  ])('%s', async (title, order, [product, name], expected) => {
    const token = await world.person(`plan-${title.replace(/\W+/g, '-')}@contoso.example`);
    const id = await world.agreement(token, order);
    const plans = await plansFor(token, product, name);
    expect(facts(plans?.unavailable[0]?.reasons) ?? []).toMatchObject(expected);
    expect(plans?.available.map((agreement) => agreement.id)).toEqual(expected.length === 0 ? [id] : []);
    expect(plans?.unavailable.map(({ agreement }) => agreement.id)).toEqual(expected.length === 0 ? [] : [id]);
  });

  test('R16 each registered plan is in one of the two lists, those that end first at the head', async () => {
    const token = await world.person('all@contoso.example');
    const starts = ['2026-03-01', '2024-01-01', '2026-01-01', '2026-12-24', '2026-02-01'];
    const ids = new Map<string, string>();
    for (const start of starts) ids.set(start, await world.agreement(token, { plan: 'PROFESSIONAL_5', starts: start }));
    await world.agreement(await world.person('other@contoso.example'));
    const plans = await plansFor(token, 'Windows Server', '2025');
    expect(plans?.available.map(({ id }) => id)).toEqual(
      ['2026-01-01', '2026-02-01', '2026-03-01'].map((start) => ids.get(start)),
    );
    expect(plans?.unavailable.map(({ agreement }) => agreement.id)).toEqual(
      ['2024-01-01', '2026-12-24'].map((start) => ids.get(start)),
    );
  });

  test.each(['UHJvZHVjdFZlcnNpb246OTk5OTk5', 'UHJvZHVjdDox', 'nonsense', ''])(
    'R15 no plans for the version %j, which does not exist',
    async (productVersionId) => {
      const token = await world.person('unknown@contoso.example');
      const { data, errors } = await world.ask(token, PlansDocument, { productVersionId });
      expect([data, errors]).toEqual([{ plans: null }, undefined]);
    },
  );
});
