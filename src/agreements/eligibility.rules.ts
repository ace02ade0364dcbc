/**
 * Whether a plan can be used, and every reason why not. One engine for reading and for enforcing: what it lets
 * through a list, it lets through a submission at the same instant. R15–R25.
 */
import type { Coverage, ProductVersion } from '../catalog/catalogue';
import { isMainstream, isRecent, lifecyclePhase, tooOldSince } from '../catalog/lifecycle.rules';
import { addDays, type Day } from '../platform/calendar';
import type { Agreement } from './agreement';

export type UnavailableReasonCode = 'EXPIRED' | 'NO_UNITS_REMAINING' | 'NOT_YET_ACTIVE' | 'PRODUCT_NOT_COVERED';

export type CoverageGap =
  | 'CLOUD_ONLY'
  | 'ON_PREMISES_ONLY'
  | 'NOT_IN_OFFER'
  | 'NOT_RELEASED'
  | 'LIFECYCLE_ENDED'
  | 'VERSION_TOO_OLD'
  | 'MAINSTREAM_ENDED';

export interface Unavailability {
  readonly code: UnavailableReasonCode;
  /** The first day on which it held; null where no date decides it. */
  readonly since: Day | null;
  /** NOT_YET_ACTIVE: the first day on which it no longer holds. */
  readonly until: Day | null;
  /** All gaps that hold, in the order of R18. */
  readonly gaps: readonly CoverageGap[];
  /** The versions of the same product that the plan covers today, newest first. */
  readonly coveredVersions: readonly ProductVersion[];
}

type Facts = Pick<
  Agreement,
  'startsOn' | 'endsOn' | 'unitsGranted' | 'unitsRemaining' | 'unitsExpired' | 'usedUpOn' | 'productIds'
> & {
  readonly planType: { readonly coverage: Coverage };
};

/** Every reason why the agreement cannot be used, the headline first; with no version only those that need none. */
export function unavailability(agreement: Facts, version: ProductVersion | null, today: Day): Unavailability[] {
  const reasons = [
    expired(agreement, today),
    usedUp(agreement),
    notStarted(agreement, today),
    version && notCovered(agreement, version, today),
  ];
  return reasons.filter((reason) => reason !== null);
}

const plain = { since: null, until: null, gaps: [], coveredVersions: [] } as const;

function expired({ endsOn }: Facts, today: Day): Unavailability | null {
  return today > endsOn ? { ...plain, code: 'EXPIRED', since: addDays(endsOn, 1) } : null;
}

/** Units that lapsed with the term were never used up. R18. */
function usedUp({ unitsGranted, unitsRemaining, unitsExpired, usedUpOn, startsOn }: Facts): Unavailability | null {
  if (unitsGranted === null || (unitsRemaining ?? 0) > 0 || unitsExpired > 0) return null;
  return { ...plain, code: 'NO_UNITS_REMAINING', since: usedUpOn ?? startsOn };
}

function notStarted({ startsOn }: Facts, today: Day): Unavailability | null {
  return today < startsOn ? { ...plain, code: 'NOT_YET_ACTIVE', until: startsOn } : null;
}

function notCovered(agreement: Facts, version: ProductVersion, today: Day): Unavailability | null {
  const found = coverageGaps(agreement, version, today);
  if (found.length === 0) return null;
  const decidedByDates = found.every(({ since }) => since !== null);
  const since = decidedByDates ? (found.map((gap) => gap.since as Day).sort()[0] ?? null) : null;
  const coveredVersions = version.product.versions.filter(
    (other) => coverageGaps(agreement, other, today).length === 0,
  );
  return { code: 'PRODUCT_NOT_COVERED', since, until: null, gaps: found.map(({ gap }) => gap), coveredVersions };
}

interface FoundGap {
  gap: CoverageGap;
  since: Day | null;
}

/** Which coverages need a version to be in mainstream, and whether a developer tool may be in extended support. */
const NEEDS = {
  ON_PREMISES_N_MINUS_1: { mainstream: true, recent: true, kind: 'ON_PREMISES', extendedDeveloperTools: false },
  CLOUD_ONLY: { mainstream: false, recent: false, kind: 'CLOUD', extendedDeveloperTools: false },
  VISUAL_STUDIO_BENEFIT: { mainstream: true, recent: false, kind: null, extendedDeveloperTools: true },
  MAINSTREAM_ONLY: { mainstream: true, recent: false, kind: null, extendedDeveloperTools: false },
  MAINSTREAM_AND_EXTENDED: { mainstream: false, recent: false, kind: null, extendedDeveloperTools: false },
} as const satisfies Record<
  Coverage,
  { mainstream: boolean; recent: boolean; kind: string | null; extendedDeveloperTools: boolean }
>;

export function coverageGaps(
  agreement: Pick<Facts, 'planType' | 'productIds'>,
  version: ProductVersion,
  today: Day,
): FoundGap[] {
  const needs = NEEDS[agreement.planType.coverage];
  const { product } = version;
  const phase = lifecyclePhase(version, today);
  const released = phase !== 'NOT_RELEASED';
  const pastMainstream = released && !isMainstream(phase);
  const excused = needs.extendedDeveloperTools && version.developerTool;
  // A day is only reckoned for a gap that holds: this runs for every version of every plan that a list shows.
  const found: FoundGap[] = [];
  const add = (holds: boolean, gap: CoverageGap, since?: () => Day | null) => {
    if (holds) found.push({ gap, since: since?.() ?? null });
  };
  const dayAfter = (day: Day | null) => () => day && addDays(day, 1);
  add(needs.kind === 'CLOUD' && product.kind !== 'CLOUD', 'CLOUD_ONLY');
  add(needs.kind === 'ON_PREMISES' && product.kind !== 'ON_PREMISES', 'ON_PREMISES_ONLY');
  add(agreement.productIds !== null && !agreement.productIds.has(product.id), 'NOT_IN_OFFER');
  add(!released, 'NOT_RELEASED');
  add(phase === 'ENDED', 'LIFECYCLE_ENDED', dayAfter(version.extendedEndsOn));
  const tooOld = needs.recent && released && !isRecent(version, today);
  add(tooOld, 'VERSION_TOO_OLD', () => tooOldSince(version, today));
  const mainstreamEnd = version.mainstreamEndsOn ?? version.extendedEndsOn;
  add(needs.mainstream && pastMainstream && !excused, 'MAINSTREAM_ENDED', dayAfter(mainstreamEnd));
  return found;
}
