/** The boundaries of coverage by name; eligibility.table.rules.test.ts has all of them. */
import { planTypeOf, productNamed, realCatalogue, versionNamed } from '../../tests/setup/real-catalogue';
import { dayAt, parseInstant, type Day } from '../platform/calendar';
import { unavailability, type CoverageGap, type Unavailability } from './eligibility.rules';

const catalogue = realCatalogue();

/** A plan type of each coverage. */
const PLAN = {
  nMinus1: 'PARTNER_ON_PREMISES_20',
  cloud: 'PARTNER_CLOUD_UNLIMITED',
  studio: 'VISUAL_STUDIO_ENTERPRISE_4',
  mainstream: 'SOFTWARE_ASSURANCE',
  extended: 'PROFESSIONAL_5',
} as const;
type Plan = keyof typeof PLAN;

const healthy = {
  startsOn: '2000-01-01' as Day,
  endsOn: '2100-01-01' as Day,
  unitsGranted: 5,
  unitsRemaining: 1,
  unitsExpired: 0,
  usedUpOn: null,
};

function judged(
  plan: Plan,
  version: string,
  today: string,
  productIds: ReadonlySet<number> | null = null,
): Unavailability | null {
  const agreement = { ...healthy, planType: planTypeOf(catalogue, PLAN[plan]), productIds };
  const [reason = null, ...more] = unavailability(agreement, versionNamed(catalogue, version), today as Day);
  expect(more).toEqual([]);
  return reason;
}

const gapsOf = (...args: Parameters<typeof judged>): readonly CoverageGap[] => judged(...args)?.gaps ?? [];

describe('R18–R24 which gaps hold', () => {
  it.each<[string, Plan, string, string, CoverageGap[]]>([
    ['R24', 'nMinus1', 'Windows Server 2022', '2026-10-13', []],
    ['R24', 'nMinus1', 'Windows Server 2022', '2026-10-14', ['MAINSTREAM_ENDED']],
    ['R21', 'nMinus1', 'Exchange Server 2019', '2025-06-30', ['MAINSTREAM_ENDED']],
    ['R21', 'nMinus1', 'Exchange Server 2019', '2025-07-01', ['MAINSTREAM_ENDED']],
    ['R21', 'nMinus1', 'Exchange Server 2016', '2025-06-30', ['MAINSTREAM_ENDED']],
    ['R21', 'nMinus1', 'Exchange Server 2016', '2025-07-01', ['VERSION_TOO_OLD', 'MAINSTREAM_ENDED']],
    ['R21', 'nMinus1', 'SQL Server 2022', '2025-11-17', []],
    ['R21', 'nMinus1', 'SQL Server 2022', '2025-11-18', []],
    ['R21', 'nMinus1', 'SQL Server 2019', '2025-02-28', []],
    ['R21', 'nMinus1', 'SQL Server 2019', '2025-03-01', ['MAINSTREAM_ENDED']],
    ['R21', 'nMinus1', 'SQL Server 2019', '2025-11-17', ['MAINSTREAM_ENDED']],
    ['R21', 'nMinus1', 'SQL Server 2019', '2025-11-18', ['VERSION_TOO_OLD', 'MAINSTREAM_ENDED']],
    ['R21', 'nMinus1', 'Azure DevOps Server 2019', '2022-12-05', []],
    ['R21', 'nMinus1', 'Azure DevOps Server 2019', '2022-12-06', ['VERSION_TOO_OLD']],
    ['R21', 'nMinus1', 'Configuration Manager Current Branch', '2026-11-22', []],
    ['R20', 'nMinus1', 'Azure Online', '2026-11-22', ['ON_PREMISES_ONLY']],
    ['R19', 'cloud', 'Azure Online', '2026-11-22', []],
    ['R19', 'cloud', 'Windows Server 2025', '2026-11-22', ['CLOUD_ONLY']],
    ['R19', 'cloud', 'Windows Server 2025', '2024-10-31', ['CLOUD_ONLY', 'NOT_RELEASED']],
    ['R19', 'cloud', 'Windows Server 2012 R2', '2023-10-11', ['CLOUD_ONLY', 'LIFECYCLE_ENDED']],
    ['R22', 'studio', 'Visual Studio 2022', '2027-01-12', []],
    ['R22', 'studio', 'Visual Studio 2022', '2027-01-13', []],
    ['R22', 'studio', 'Team Foundation Server 2018', '2028-01-11', []],
    ['R22', 'studio', 'Team Foundation Server 2018', '2028-01-12', ['LIFECYCLE_ENDED']],
    ['R22', 'studio', 'Azure DevOps Server 2019', '2026-11-22', []],
    ['R22', 'studio', 'SQL Server 2019', '2025-03-01', ['MAINSTREAM_ENDED']],
    ['R22', 'studio', 'Azure Online', '2026-11-22', []],
    ['R22', 'mainstream', 'Visual Studio 2022', '2027-01-13', ['MAINSTREAM_ENDED']],
    ['R23', 'mainstream', 'Office 2021', '2026-10-13', []],
    ['R23', 'mainstream', 'Office 2021', '2026-10-14', ['LIFECYCLE_ENDED', 'MAINSTREAM_ENDED']],
    ['R23', 'mainstream', 'Intune Online', '2026-11-22', []],
    ['R23', 'extended', 'Office 2021', '2026-10-13', []],
    ['R23', 'extended', 'Office 2021', '2026-10-14', ['LIFECYCLE_ENDED']],
    ['R23', 'extended', 'Windows Server 2012 R2', '2023-10-10', []],
    ['R23', 'extended', 'Windows Server 2012 R2', '2023-10-11', ['LIFECYCLE_ENDED']],
    ['R23', 'extended', 'Office 365 Online', '2026-11-22', []],
    ['R21', 'nMinus1', 'SQL Server 2025', '2025-11-17', ['NOT_RELEASED']],
    ['R21', 'extended', 'SQL Server 2025', '2025-11-17', ['NOT_RELEASED']],
    ['R21', 'extended', 'SQL Server 2025', '2025-11-18', []],
    [
      'R18',
      'nMinus1',
      'Windows Server 2012 R2',
      '2023-10-11',
      ['LIFECYCLE_ENDED', 'VERSION_TOO_OLD', 'MAINSTREAM_ENDED'],
    ],
  ])('%s %s, %s on %s: %j', (_rule, plan, version, today, gaps) => {
    expect(gapsOf(plan, version, today)).toEqual(gaps);
  });

  it('R18 a version under the modern policy whose end is announced ends like any other', () => {
    const version = {
      ...versionNamed(catalogue, 'Configuration Manager Current Branch'),
      extendedEndsOn: '2030-06-30' as Day,
    };
    const agreement = { ...healthy, productIds: null, planType: planTypeOf(catalogue, PLAN.mainstream) };
    expect(unavailability(agreement, version, '2030-06-30' as Day)).toEqual([]);
    expect(unavailability(agreement, version, '2030-07-01' as Day)[0]).toMatchObject({
      gaps: ['LIFECYCLE_ENDED', 'MAINSTREAM_ENDED'],
      since: '2030-07-01',
    });
  });

  it.each([
    ['2026-10-14T06:59:59.999Z', []],
    ['2026-10-14T07:00:00.000Z', ['MAINSTREAM_ENDED']],
    ['2026-10-13T00:00:00.000Z', []],
  ])('R24 the last day ends at midnight in Los Angeles: %s', (at, gaps) => {
    const today = dayAt(parseInstant(at) as Date, 'America/Los_Angeles');
    expect(gapsOf('nMinus1', 'Windows Server 2022', today)).toEqual(gaps);
  });
});

describe('R15 an agreement that names its products', () => {
  const limitedTo = (...names: string[]) => new Set(names.map((name) => productNamed(catalogue, name).id));

  it.each<[Plan, string, string[], CoverageGap[]]>([
    ['extended', 'SQL Server 2022', ['SQL Server'], []],
    ['extended', 'SQL Server 2022', ['Windows Server', 'SQL Server'], []],
    ['extended', 'SQL Server 2022', ['Windows Server'], ['NOT_IN_OFFER']],
    ['extended', 'SQL Server 2022', [], ['NOT_IN_OFFER']],
    ['nMinus1', 'Azure Online', ['Windows Server'], ['ON_PREMISES_ONLY', 'NOT_IN_OFFER']],
    ['cloud', 'SQL Server 2012', ['Azure'], ['CLOUD_ONLY', 'NOT_IN_OFFER', 'LIFECYCLE_ENDED']],
    [
      'nMinus1',
      'SQL Server 2012',
      ['Windows Server'],
      ['NOT_IN_OFFER', 'LIFECYCLE_ENDED', 'VERSION_TOO_OLD', 'MAINSTREAM_ENDED'],
    ],
  ])('R15 NOT_IN_OFFER, in the order of R18: %s, %s, limited to %j: %j', (plan, version, products, gaps) => {
    expect(gapsOf(plan, version, '2026-11-22', limitedTo(...products))).toEqual(gaps);
  });

  it('R18 covers no version of a product that is not in the offer', () => {
    expect(judged('extended', 'SQL Server 2022', '2026-11-22', limitedTo('Office'))?.coveredVersions).toEqual([]);
  });
});

describe('R18 what the reason says beside its gaps', () => {
  it.each<[string, Plan, string, string, string | null]>([
    ['the day after mainstream', 'nMinus1', 'Windows Server 2022', '2026-11-22', '2026-10-14'],
    ['the day after the last day', 'extended', 'Office 2021', '2026-11-22', '2026-10-14'],
    ['the earliest of several', 'nMinus1', 'SQL Server 2019', '2026-11-22', '2025-03-01'],
    ['the release of the second newer version', 'nMinus1', 'Azure DevOps Server 2019', '2023-01-01', '2022-12-06'],
    ['that release before the end of mainstream', 'nMinus1', 'Azure DevOps Server 2019', '2026-11-22', '2022-12-06'],
    ['the earliest of three', 'nMinus1', 'SQL Server 2012', '2026-11-22', '2016-06-01'],
    ['no date: the kind of product decides', 'nMinus1', 'Azure Online', '2026-11-22', null],
    ['no date: the kind of product decides as well', 'cloud', 'Windows Server 2012 R2', '2026-11-22', null],
    ['no date: not released yet', 'extended', 'SQL Server 2025', '2025-11-17', null],
  ])('R18 since %s: %s, %s on %s', (_what, plan, version, today, since) => {
    expect(judged(plan, version, today)).toMatchObject({ code: 'PRODUCT_NOT_COVERED', since, until: null });
  });

  it.each<[Plan, string, string, string[]]>([
    ['nMinus1', 'SQL Server 2012', '2025-11-17', ['2022']],
    ['nMinus1', 'SQL Server 2012', '2025-11-18', ['2025', '2022']],
    ['nMinus1', 'Windows Server 2019', '2026-10-13', ['2025', '2022']],
    ['nMinus1', 'Windows Server 2019', '2026-10-14', ['2025']],
    ['nMinus1', 'Exchange Server 2019', '2025-06-30', []],
    ['extended', 'Exchange Server 2013', '2025-07-01', ['Subscription Edition', '2019', '2016']],
    ['studio', 'Visual Studio 2015', '2026-11-22', ['2026', '2022', '2019', '2017']],
    ['cloud', 'Windows Server 2012 R2', '2026-11-22', []],
    ['extended', 'Dynamics AX 2012 R3', '2026-11-22', []],
  ])('R18 the versions that are covered, newest first: %s, %s on %s: %j', (plan, version, today, names) => {
    expect(judged(plan, version, today)?.coveredVersions.map(({ name }) => name)).toEqual(names);
  });
});
