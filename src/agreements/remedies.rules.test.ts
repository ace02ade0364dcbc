import { planTypeOf, realCatalogue, versionNamed } from '../../tests/setup/real-catalogue';
import type { ProductVersion } from '../catalog/catalogue';
import type { SignInKind } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import { unavailability, type CoverageGap, type Unavailability, type UnavailableReasonCode } from './eligibility.rules';
import { remediesFor, type RemedyAction } from './remedies.rules';

const catalogue = realCatalogue();
const TODAY = '2026-11-22' as Day;
const KINDS: SignInKind[] = ['PERSONAL', 'WORK', 'SERVICE'];

const recent = versionNamed(catalogue, 'SQL Server 2025');
const old = versionNamed(catalogue, 'SQL Server 2019');
const ended = versionNamed(catalogue, 'Dynamics AX 2012 R3');
const cloud = versionNamed(catalogue, 'Azure Online');

/** A cloud product whose support an operator gives here. */
const cloudHere: ProductVersion = {
  ...cloud,
  product: { ...cloud.product, portal: { ...cloud.product.portal, here: true } },
};

const healthy = {
  startsOn: '2000-01-01' as Day,
  endsOn: '2100-01-01' as Day,
  unitsGranted: 5,
  unitsRemaining: 1,
  unitsExpired: 0,
  usedUpOn: null,
  productIds: null,
};

/** The real reason of the plan type for the version, today. */
function notCovered(
  plan: string,
  version: ProductVersion,
  today = TODAY,
  productIds: Set<number> | null = null,
): Unavailability {
  const [reason] = unavailability({ ...healthy, planType: planTypeOf(catalogue, plan), productIds }, version, today);
  if (!reason) throw new Error(`${plan} covers ${version.product.name} ${version.name}`);
  return reason;
}

const reason = (
  code: UnavailableReasonCode,
  gaps: CoverageGap[] = [],
  coveredVersions: ProductVersion[] = [],
): Unavailability => ({ code, gaps, coveredVersions, since: null, until: null });
const situation = (kind: SignInKind, version: ProductVersion | null, otherPlan = false, today = TODAY) => ({
  kind,
  version,
  otherPlan,
  today,
});

describe('R32 an old version: paying per incident with a personal sign-in is the route', () => {
  it.each<[SignInKind, RemedyAction[]]>([
    ['PERSONAL', ['CHOOSE_VERSION', 'BUY_INCIDENT']],
    ['WORK', ['CHOOSE_VERSION', 'SIGN_IN_OTHERWISE']],
    ['SERVICE', ['CHOOSE_VERSION', 'SIGN_IN_OTHERWISE']],
  ])('R32 SQL Server 2019 with a partner pack, %s: %j', (kind, remedies) => {
    expect(remediesFor(notCovered('PARTNER_MAPS_10', old), situation(kind, old))).toEqual(remedies);
  });

  it.each([
    ['Office 2021', '2026-10-13', true],
    ['Office 2021', '2026-10-14', false],
    ['SQL Server 2025', '2025-11-17', false],
    ['SQL Server 2025', '2025-11-18', true],
    ['Dynamics AX 2012 R3', '2026-11-22', false],
  ])('R23 buying for %s on %s: %s', (name, today, offered) => {
    const version = versionNamed(catalogue, name);
    const buying = (kind: SignInKind, action: RemedyAction) =>
      (['EXPIRED', 'NO_UNITS_REMAINING', 'NOT_YET_ACTIVE', 'PRODUCT_NOT_COVERED'] as const).map((code) =>
        remediesFor(reason(code), situation(kind, version, false, today as Day)).includes(action),
      );
    expect(buying('PERSONAL', 'BUY_INCIDENT')).toEqual(Array(4).fill(offered));
    expect(buying('WORK', 'SIGN_IN_OTHERWISE')).toEqual(Array(4).fill(offered));
  });
});

describe('R20 a cloud product with a pack for on-premises products', () => {
  it.each<[string, SignInKind, ProductVersion, RemedyAction[]]>([
    ['where it is served elsewhere', 'PERSONAL', cloud, ['BUY_CLOUD_SUPPORT', 'GO_TO_PORTAL']],
    ['where it is served elsewhere', 'WORK', cloud, ['BUY_CLOUD_SUPPORT', 'GO_TO_PORTAL']],
    ['where it is served here', 'PERSONAL', cloudHere, ['BUY_CLOUD_SUPPORT', 'BUY_INCIDENT']],
    ['where it is served here', 'WORK', cloudHere, ['BUY_CLOUD_SUPPORT', 'SIGN_IN_OTHERWISE']],
  ])('R20 points to cloud support first, %s, %s', (_where, kind, version, remedies) => {
    expect(remediesFor(notCovered('PARTNER_SILVER_15', version), situation(kind, version))).toEqual(remedies);
  });
});

describe('R18 what to do next, best first', () => {
  const limited = notCovered('PPI_SINGLE', recent, TODAY, new Set([0]));

  it.each<[string, Unavailability, ProductVersion | null, boolean, RemedyAction[]]>([
    ['expired, no product chosen', reason('EXPIRED'), null, false, ['RENEW']],
    ['expired', reason('EXPIRED'), recent, false, ['RENEW', 'BUY_INCIDENT']],
    ['expired, with another plan', reason('EXPIRED'), recent, true, ['USE_OTHER_PLAN', 'RENEW', 'BUY_INCIDENT']],
    ['expired, served elsewhere', reason('EXPIRED'), cloud, false, ['RENEW', 'GO_TO_PORTAL']],
    ['used up, no product chosen', reason('NO_UNITS_REMAINING'), null, false, ['RENEW', 'CONTACT_ADMINISTRATOR']],
    ['used up', reason('NO_UNITS_REMAINING'), recent, false, ['BUY_INCIDENT', 'RENEW', 'CONTACT_ADMINISTRATOR']],
    [
      'used up, with another plan',
      reason('NO_UNITS_REMAINING'),
      recent,
      true,
      ['USE_OTHER_PLAN', 'BUY_INCIDENT', 'RENEW', 'CONTACT_ADMINISTRATOR'],
    ],
    ['not begun, no product chosen', reason('NOT_YET_ACTIVE'), null, false, ['WAIT']],
    ['not begun', reason('NOT_YET_ACTIVE'), recent, true, ['USE_OTHER_PLAN', 'WAIT', 'BUY_INCIDENT']],
    ['a cloud plan for a server', notCovered('PARTNER_CLOUD_5', recent), recent, false, ['BUY_INCIDENT']],
    ['a cloud plan for an ended server', notCovered('PARTNER_CLOUD_5', ended), ended, false, ['CONTACT_ADMINISTRATOR']],
    ['not in the offer', limited, recent, false, ['CONTACT_ADMINISTRATOR', 'BUY_INCIDENT']],
    [
      'too old, with another plan',
      notCovered('PARTNER_MAPS_10', old),
      old,
      true,
      ['CHOOSE_VERSION', 'USE_OTHER_PLAN', 'BUY_INCIDENT'],
    ],
    ['ended, no version covered', notCovered('PPI_SINGLE', ended), ended, false, ['CONTACT_ADMINISTRATOR']],
  ])('R18 %s', (_what, because, version, otherPlan, remedies) => {
    expect(remediesFor(because, situation('PERSONAL', version, otherPlan))).toEqual(remedies);
  });

  it('R18 not released yet: choose another version, or wait; nothing is sold', () => {
    const dayBefore = '2025-11-17' as Day;
    const because = notCovered('PPI_SINGLE', recent, dayBefore);
    expect(remediesFor(because, situation('PERSONAL', recent, false, dayBefore))).toEqual(['CHOOSE_VERSION', 'WAIT']);
  });

  it('R18 names the other versions only where there are some, and never twice', () => {
    const three = notCovered('PARTNER_MAPS_10', versionNamed(catalogue, 'SQL Server 2012'));
    expect(three.gaps).toHaveLength(3);
    expect(remediesFor(three, situation('PERSONAL', old)).filter((action) => action === 'CHOOSE_VERSION')).toHaveLength(
      1,
    );
    expect(remediesFor({ ...three, coveredVersions: [] }, situation('PERSONAL', old))).not.toContain('CHOOSE_VERSION');
  });

  it('R16 no reason is a dead end, and none says one thing twice', () => {
    const GAPS: CoverageGap[] = [
      'CLOUD_ONLY',
      'ON_PREMISES_ONLY',
      'NOT_IN_OFFER',
      'NOT_RELEASED',
      'LIFECYCLE_ENDED',
      'VERSION_TOO_OLD',
      'MAINSTREAM_ENDED',
    ];
    const someGaps = Array.from({ length: 2 ** GAPS.length - 1 }, (_, bits) =>
      GAPS.filter((_gap, at) => ((bits + 1) >> at) & 1),
    );
    const reasons = [
      ...(['EXPIRED', 'NO_UNITS_REMAINING', 'NOT_YET_ACTIVE'] as const).map((code) => reason(code)),
      ...someGaps.flatMap((gaps) => [
        reason('PRODUCT_NOT_COVERED', gaps),
        reason('PRODUCT_NOT_COVERED', gaps, [recent]),
      ]),
    ];
    const dead = reasons.flatMap((because) =>
      [null, recent, old, ended, cloud, cloudHere].flatMap((version) =>
        KINDS.flatMap((kind) =>
          [true, false].filter((otherPlan) => {
            const remedies = remediesFor(because, situation(kind, version, otherPlan));
            return remedies.length === 0 || new Set(remedies).size < remedies.length;
          }),
        ),
      ),
    );
    expect(dead).toEqual([]);
  });
});
