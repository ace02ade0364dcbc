import { planTypeOf, realCatalogue, versionNamed } from '../../tests/setup/real-catalogue';
import type { PlanType, Product, ProductVersion } from '../catalog/catalogue';
import { addDays, type Day } from '../platform/calendar';
import { unavailability, type Unavailability, type UnavailableReasonCode } from './eligibility.rules';

const catalogue = realCatalogue();
const recent = versionNamed(catalogue, 'Windows Server 2025');
const ended = versionNamed(catalogue, 'Windows Server 2012 R2');
const TODAY = '2026-11-22' as Day;

const agreement = {
  planType: planTypeOf(catalogue, 'PARTNER_MAPS_10'),
  startsOn: '2026-01-01' as Day,
  endsOn: '2027-01-31' as Day,
  unitsGranted: 10 as number | null,
  unitsRemaining: 3 as number | null,
  unitsExpired: 0,
  usedUpOn: null as Day | null,
  productIds: null,
};
type Facts = Partial<typeof agreement>;

const EXPIRED: Facts = { endsOn: '2026-11-21' as Day };
const USED_UP: Facts = { unitsRemaining: 0, usedUpOn: '2026-05-06' as Day };
const NOT_YET: Facts = { startsOn: '2026-11-23' as Day };
const codes = (facts: Facts, version = recent as ProductVersion | null) =>
  unavailability({ ...agreement, ...facts }, version, TODAY).map(({ code }) => code);

describe('R15 when a plan can be chosen', () => {
  it.each<[string, Facts, UnavailableReasonCode[]]>([
    ['started, not expired, with units, covering', {}, []],
    ['on its last day', { endsOn: TODAY }, []],
    ['on the day after', EXPIRED, ['EXPIRED']],
    ['on its first day', { startsOn: TODAY }, []],
    ['on the day before', NOT_YET, ['NOT_YET_ACTIVE']],
    ['on its only day', { startsOn: TODAY, endsOn: TODAY }, []],
    ['with its last unit', { unitsRemaining: 1 }, []],
    ['with no unit left', USED_UP, ['NO_UNITS_REMAINING']],
    ['issued without units', { unitsGranted: 0, unitsRemaining: 0 }, ['NO_UNITS_REMAINING']],
    ['unlimited', { unitsGranted: null, unitsRemaining: null }, []],
  ])('R15 %s', (_what, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });

  it.each<[string, Facts, UnavailableReasonCode[]]>([
    ['units that lapsed were not used up', { ...EXPIRED, unitsRemaining: 0, unitsExpired: 3 }, ['EXPIRED']],
    ['units left at the end were not used up', EXPIRED, ['EXPIRED']],
    ['all used before the end', { ...EXPIRED, ...USED_UP }, ['EXPIRED', 'NO_UNITS_REMAINING']],
    ['unlimited and over', { ...EXPIRED, unitsGranted: null, unitsRemaining: null }, ['EXPIRED']],
  ])('R18 %s', (_what, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });
});

describe('R18 since when, and until when', () => {
  it.each<[string, Facts, object]>([
    [
      'EXPIRED since the day after the end',
      { endsOn: '2026-02-28' as Day },
      { code: 'EXPIRED', since: '2026-03-01', until: null },
    ],
    [
      'EXPIRED since the first of a year',
      { endsOn: '2025-12-31' as Day },
      { code: 'EXPIRED', since: '2026-01-01', until: null },
    ],
    ['NOT_YET_ACTIVE until the first day', NOT_YET, { code: 'NOT_YET_ACTIVE', since: null, until: '2026-11-23' }],
    [
      'NO_UNITS_REMAINING since the last unit went',
      USED_UP,
      { code: 'NO_UNITS_REMAINING', since: '2026-05-06', until: null },
    ],
    [
      'NO_UNITS_REMAINING from the start without any',
      { unitsGranted: 0, unitsRemaining: 0 },
      { code: 'NO_UNITS_REMAINING', since: '2026-01-01', until: null },
    ],
  ])('R18 %s', (_what, facts, reason) => {
    expect(unavailability({ ...agreement, ...facts }, recent, TODAY)).toEqual([
      { gaps: [], coveredVersions: [], ...reason },
    ]);
  });

  it.each([
    ['2025-01-01', '2025-01-01', false],
    ['2025-01-01', '2025-01-02', true],
    ['2025-01-31', '2025-01-31', false],
    ['2025-01-31', '2025-02-01', true],
  ])('R12 an agreement that ends on %s is expired on %s: %s', (endsOn, today, isExpired) => {
    const reasons = unavailability(
      { ...agreement, startsOn: '2024-01-01' as Day, endsOn: endsOn as Day },
      null,
      today as Day,
    );
    expect(reasons.map(({ code }) => code)).toEqual(isExpired ? ['EXPIRED'] : []);
  });
});

describe('R18 all reasons, the headline first', () => {
  it.each<[Facts, ProductVersion | null, UnavailableReasonCode[]]>([
    [EXPIRED, ended, ['EXPIRED', 'PRODUCT_NOT_COVERED']],
    [{ ...EXPIRED, ...USED_UP }, ended, ['EXPIRED', 'NO_UNITS_REMAINING', 'PRODUCT_NOT_COVERED']],
    [{ ...USED_UP, ...NOT_YET }, ended, ['NO_UNITS_REMAINING', 'NOT_YET_ACTIVE', 'PRODUCT_NOT_COVERED']],
    [NOT_YET, ended, ['NOT_YET_ACTIVE', 'PRODUCT_NOT_COVERED']],
    [USED_UP, ended, ['NO_UNITS_REMAINING', 'PRODUCT_NOT_COVERED']],
    [
      { ...EXPIRED, ...USED_UP, ...NOT_YET },
      ended,
      ['EXPIRED', 'NO_UNITS_REMAINING', 'NOT_YET_ACTIVE', 'PRODUCT_NOT_COVERED'],
    ],
    [{ ...EXPIRED, ...USED_UP }, null, ['EXPIRED', 'NO_UNITS_REMAINING']],
    [{}, null, []],
  ])('R18 %j', (facts, version, expected) => {
    expect(codes(facts, version)).toEqual(expected);
  });

  it('R18 PRODUCT_NOT_COVERED stands there once, whatever its gaps', () => {
    const reasons = unavailability(agreement, versionNamed(catalogue, 'SQL Server 2012'), TODAY);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]?.gaps).toHaveLength(3);
  });
});

/** Every day on which something changes for a version of the product, and the day after. */
function boundaries({ versions }: Product): Day[] {
  const days = versions.flatMap((version) => [version.releasedOn, version.mainstreamEndsOn, version.extendedEndsOn]);
  return [...new Set(days.flatMap((day) => (day ? [day, addDays(day, 1)] : [TODAY])))];
}

const rowsOfProducts = catalogue.products.flatMap((product) =>
  product.versions.flatMap((version) => boundaries(product).map((today) => ({ version, today }))),
);

describe('R18 the facts of PRODUCT_NOT_COVERED, over every version on every day on which something changes', () => {
  const known = new Map<string, Unavailability | undefined>();
  const on = (planType: PlanType, version: ProductVersion, today: Day) => {
    const key = `${planType.code} ${version.id} ${today}`;
    const endless = { ...agreement, planType, startsOn: '2000-01-01' as Day, endsOn: '2100-01-01' as Day };
    if (!known.has(key)) known.set(key, unavailability(endless, version, today)[0]);
    return known.get(key);
  };
  const plans = [
    'PARTNER_MAPS_10',
    'PARTNER_CLOUD_5',
    'VISUAL_STUDIO_ENTERPRISE_4',
    'SOFTWARE_ASSURANCE',
    'PPI_SINGLE',
  ];

  it.each(plans)('R18 since is the first day on which it held, or the release: %s', (code) => {
    const planType = planTypeOf(catalogue, code);
    const wrong = rowsOfProducts.filter(({ version, today }) => {
      const since = on(planType, version, today)?.since;
      if (!since) return false;
      const before = on(planType, version, addDays(since, -1))?.gaps.filter((gap) => gap !== 'NOT_RELEASED') ?? [];
      return since > today || !on(planType, version, since) || before.length > 0;
    });
    expect(wrong.map(({ version, today }) => `${version.product.name} ${version.name} on ${today}`)).toEqual([]);
  });

  it.each(plans)('R18 the covered versions are those that are covered, newest first: %s', (code) => {
    const planType = planTypeOf(catalogue, code);
    const wrong = rowsOfProducts.filter(({ version, today }) => {
      const told = on(planType, version, today)?.coveredVersions;
      const covered = version.product.versions.filter((other) => !on(planType, other, today));
      const ranked = [...covered].sort((a, b) => b.rank - a.rank);
      return (
        told !== undefined && (told.length !== ranked.length || told.some((other, index) => other !== ranked[index]))
      );
    });
    expect(wrong.map(({ version, today }) => `${version.product.name} ${version.name} on ${today}`)).toEqual([]);
  });
});
