/** Where a version stands in its life on a given day. All dates are inclusive plain dates. R21, R23, R24. */
import type { Day } from '../platform/calendar';
import type { ProductVersion } from './catalogue';

export type LifecyclePhase = 'NOT_RELEASED' | 'MAINSTREAM' | 'EXTENDED' | 'ENDED' | 'MODERN';

export function lifecyclePhase(version: ProductVersion, today: Day): LifecyclePhase {
  const { policy, releasedOn, mainstreamEndsOn, extendedEndsOn } = version;
  if (releasedOn && today < releasedOn) return 'NOT_RELEASED';
  if (extendedEndsOn && today > extendedEndsOn) return 'ENDED';
  if (policy === 'MODERN') return 'MODERN';
  return mainstreamEndsOn && today > mainstreamEndsOn ? 'EXTENDED' : 'MAINSTREAM';
}

/** A version under the modern policy counts as mainstream for as long as it is supported. R21. */
export function isMainstream(phase: LifecyclePhase): boolean {
  return phase === 'MAINSTREAM' || phase === 'MODERN';
}

/** The released versions that rank above this one on that day, the lowest of them first. */
export function newerVersions(version: ProductVersion, today: Day): ProductVersion[] {
  return version.product.versions
    .filter((other) => other.rank > version.rank && (!other.releasedOn || other.releasedOn <= today))
    .sort((a, b) => a.rank - b.rank);
}

/** Is this the current version or the one before it (N, N-1) on that day? R21. */
export function isRecent(version: ProductVersion, today: Day): boolean {
  return newerVersions(version, today).length < 2;
}

/** The day since which two newer versions have been out; null while the version is recent, and where they always were. */
export function tooOldSince(version: ProductVersion, today: Day): Day | null {
  const releases = newerVersions(version, today)
    .map((newer) => newer.releasedOn)
    .sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  return releases[1] ?? null;
}
