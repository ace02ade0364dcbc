import type { Order } from '../src/agreements/issue-agreements';
import { PlansDocument, SubmitCaseDocument } from './documents';
import { unbalanced } from './setup/stored';
import { World } from './world';

/** Every coverage, and every other thing that decides: term, units, limits. */
const ORDERS: Order[] = [
  { plan: 'PARTNER_ON_PREMISES_20', starts: '2025-10-14' },
  { plan: 'PARTNER_MAPS_10', starts: '2024-11-01' },
  { plan: 'PARTNER_CLOUD_5', starts: '2025-10-14' },
  { plan: 'PARTNER_CLOUD_UNLIMITED', starts: '2025-11-18' },
  { plan: 'VISUAL_STUDIO_ENTERPRISE_4', starts: '2025-10-14', units: '50' },
  { plan: 'SOFTWARE_ASSURANCE', starts: '2025-10-14', units: '50' },
  { plan: 'PROFESSIONAL_5', starts: '2025-10-13', units: '50' },
  { plan: 'PROFESSIONAL_5', starts: '2025-11-18', units: '50' },
  { plan: 'PPI_SINGLE', starts: '2024-10-14', units: '50' },
  { plan: 'PROFESSIONAL_5', starts: '2025-10-14', units: '50', products: 'SQL Server; Visual Studio' },
  { plan: 'PROFESSIONAL_5', starts: '2025-11-18', units: '1' },
  { plan: 'PROFESSIONAL_5', starts: '2025-10-14', units: '0' },
];

const VERSIONS: [string, string][] = [
  ['Windows Server', '2025'],
  ['Windows Server', '2022'],
  ['SQL Server', '2025'],
  ['SQL Server', '2022'],
  ['Exchange Server', '2019'],
  ['Visual Studio', '2019'],
  ['Office', '2021'],
  ['Azure', 'Online'],
];

/** On both sides of a release, of the end of a lifecycle and of a term, at the vendor’s midnight where that decides. */
const MOMENTS = ['2025-10-14T12:00:00Z', '2025-11-18T07:50:00Z', '2025-11-18T08:00:00Z', '2026-10-14T07:00:00Z'];

describe('R25 reading and enforcing are one', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.start({ now: MOMENTS[0] as string });
    token = await world.person('sam@contoso.example');
    for (const order of ORDERS) await world.agreement(token, order);
  });
  afterAll(() => world.stop());

  const listed = async (productVersionId: string) => {
    const { plans } = (await world.ask(token, PlansDocument, { productVersionId })).data;
    return [
      ...(plans?.available.map(({ id }) => ({ id, reasons: [] })) ?? []),
      ...(plans?.unavailable.map(({ agreement: { id }, reasons }) => ({ id, reasons })) ?? []),
    ];
  };

  test.each(MOMENTS)('R25 what is listed at %s is what submitting says', async (now) => {
    await world.moveTo(now);
    const verdicts = new Map<string, number>();
    for (const [product, name] of VERSIONS) {
      const { productVersionId, problemId } = world.version(product, name);
      const plans = await listed(productVersionId);
      expect(plans).toHaveLength(ORDERS.length);
      const here = product !== 'Azure';
      for (const { id, reasons } of plans) {
        const input = world.submission(id, { productVersionId, problemId });
        const { data, errors } = await world.ask(token, SubmitCaseDocument, { input });
        const said = {
          plan: id,
          errors,
          reasons: data.submitCase?.unavailableReasons,
          code: data.submitCase?.userErrors[0]?.code,
        };
        const verdict = !here ? 'PRODUCT_NOT_SERVED_HERE' : reasons.length > 0 ? 'PLAN_UNAVAILABLE' : undefined;
        expect(said).toEqual({ plan: id, errors: undefined, reasons: here ? reasons : [], code: verdict });
        verdicts.set(String(verdict), (verdicts.get(String(verdict)) ?? 0) + 1);
      }
    }
    // Neither everything nor nothing: the table has both sides.
    expect([...verdicts.keys()].sort()).toEqual(['PLAN_UNAVAILABLE', 'PRODUCT_NOT_SERVED_HERE', 'undefined']);
    expect(await unbalanced(world)).toEqual([]);
  });
});
