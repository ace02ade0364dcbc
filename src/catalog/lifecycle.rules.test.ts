import { realCatalogue, versionNamed } from '../../tests/setup/real-catalogue';
import type { Day } from '../platform/calendar';
import type { Product, ProductVersion } from './catalogue';
import {
  isMainstream,
  isRecent,
  lifecyclePhase,
  newerVersions,
  tooOldSince,
  type LifecyclePhase,
} from './lifecycle.rules';

const catalogue = realCatalogue();
const day = (text: string) => text as Day;

type Dates = Pick<ProductVersion, 'policy' | 'releasedOn' | 'mainstreamEndsOn' | 'extendedEndsOn'>;

/** A product whose versions are ranked in the order given, the oldest first. */
function productOf(...dates: Partial<Dates>[]): readonly ProductVersion[] {
  const product: { -readonly [K in keyof Product]?: Product[K] } = {};
  const versions = dates.map((given, index): ProductVersion => ({
    id: index + 1,
    product: product as Product,
    name: `v${index + 1}`,
    policy: 'MODERN',
    releasedOn: null,
    mainstreamEndsOn: null,
    extendedEndsOn: null,
    rank: index + 1,
    developerTool: false,
    ...given,
  }));
  product.versions = [...versions].reverse();
  return versions;
}

const released = (releasedOn: string | null) => ({ releasedOn: releasedOn as Day | null });

describe('R21, R23, R24 the phase of a version on a day', () => {
  it.each<[string, string, string, LifecyclePhase, boolean]>([
    ['R21', 'Windows Server 2022', '2021-08-17', 'NOT_RELEASED', false],
    ['R21', 'Windows Server 2022', '2021-08-18', 'MAINSTREAM', true],
    ['R24', 'Windows Server 2022', '2026-10-13', 'MAINSTREAM', true],
    ['R24', 'Windows Server 2022', '2026-10-14', 'EXTENDED', false],
    ['R23', 'Windows Server 2022', '2031-10-14', 'EXTENDED', false],
    ['R23', 'Windows Server 2022', '2031-10-15', 'ENDED', false],
    ['R23', 'Office 2021', '2026-10-13', 'MAINSTREAM', true],
    ['R23', 'Office 2021', '2026-10-14', 'ENDED', false],
    ['R21', 'Exchange Server Subscription Edition', '2025-06-30', 'NOT_RELEASED', false],
    ['R21', 'Exchange Server Subscription Edition', '2025-07-01', 'MODERN', true],
    ['R21', 'Exchange Server Subscription Edition', '9999-12-31', 'MODERN', true],
    ['R21', 'Azure Online', '1990-01-01', 'MODERN', true],
  ])('%s %s on %s: %s', (_rule, name, today, phase, mainstream) => {
    expect(lifecyclePhase(versionNamed(catalogue, name), day(today))).toBe(phase);
    expect(isMainstream(phase)).toBe(mainstream);
  });

  it.each<[string, LifecyclePhase]>([
    ['2029-12-31', 'MODERN'],
    ['2030-01-01', 'ENDED'],
  ])('R23 a modern version with an announced end, on %s: %s', (today, phase) => {
    const [version] = productOf({ extendedEndsOn: day('2029-12-31') });
    expect(lifecyclePhase(version as ProductVersion, day(today))).toBe(phase);
  });
});

describe('R21 the current version and the one before it', () => {
  it.each<[string, string, string[], boolean]>([
    ['SQL Server 2019', '2022-11-15', [], true],
    ['SQL Server 2019', '2022-11-16', ['2022'], true],
    ['SQL Server 2019', '2025-11-17', ['2022'], true],
    ['SQL Server 2019', '2025-11-18', ['2022', '2025'], false],
    ['SQL Server 2022', '2025-11-18', ['2025'], true],
    ['SQL Server 2025', '2025-11-18', [], true],
    ['Azure Online', '2026-11-22', [], true],
    ['Configuration Manager Current Branch', '2026-11-22', [], true],
    ['Dynamics CRM (on-premises) 2015', '2015-11-29', [], true],
    ['Dynamics CRM (on-premises) 2015', '2018-10-31', ['2016', 'Dynamics 365 Customer Engagement v9'], false],
  ])('R21 newer than %s on %s: %j', (name, today, newer, recent) => {
    const version = versionNamed(catalogue, name);
    expect(newerVersions(version, day(today)).map((other) => other.name)).toEqual(newer);
    expect(isRecent(version, day(today))).toBe(recent);
  });

  it.each<[string, (string | null)[], string, boolean, string | null]>([
    ['one newer version', ['2010-01-01', '2015-01-01'], '2026-01-01', true, null],
    ['the day before the second', ['2010-01-01', '2015-01-01', '2020-01-01'], '2019-12-31', true, null],
    ['the day of the second', ['2010-01-01', '2015-01-01', '2020-01-01'], '2020-01-01', false, '2020-01-01'],
    [
      'a third changes nothing',
      ['2010-01-01', '2015-01-01', '2020-01-01', '2025-01-01'],
      '2026-01-01',
      false,
      '2020-01-01',
    ],
    [
      'released in another order than ranked',
      ['2010-01-01', '2020-01-01', '2015-01-01'],
      '2026-01-01',
      false,
      '2020-01-01',
    ],
    [
      'the highest first, the one between not out',
      ['2010-01-01', '2020-01-01', '2015-01-01'],
      '2019-12-31',
      true,
      null,
    ],
    [
      'one that was always there, and one since a day',
      ['2010-01-01', null, '2020-01-01'],
      '2026-01-01',
      false,
      '2020-01-01',
    ],
    ['two that were always there', ['2010-01-01', null, null], '2026-01-01', false, null],
    ['two that were always there, and a third', ['2010-01-01', null, null, '2020-01-01'], '2026-01-01', false, null],
  ])('R21 %s: %j on %s', (_what, releases, today, recent, since) => {
    const [oldest] = productOf(...releases.map(released));
    expect(isRecent(oldest as ProductVersion, day(today))).toBe(recent);
    expect(tooOldSince(oldest as ProductVersion, day(today))).toBe(since);
  });
});
