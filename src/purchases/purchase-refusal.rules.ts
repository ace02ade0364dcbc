/** Whether one incident can be bought for a version, wherever it is sold. R23, R26, R32, R36. */
import type { ProductVersion } from '../catalog/catalogue';
import { lifecyclePhase } from '../catalog/lifecycle.rules';
import type { SignInKind } from '../identity/viewer';
import type { Day } from '../platform/calendar';

export type PurchaseRefusalCode =
  | 'SIGN_IN_KIND_NOT_ALLOWED'
  | 'LIFECYCLE_ENDED'
  | 'NOT_SOLD_HERE'
  | 'SERVED_ELSEWHERE'
  | 'NOT_SET_UP'
  | 'COUNTRY_UNKNOWN';

/** The first thing in the way of buying for this version, at whatever shop. */
export function versionRefusal(version: ProductVersion, kind: SignInKind, today: Day): PurchaseRefusalCode | null {
  const phase = lifecyclePhase(version, today);
  if (kind !== 'PERSONAL') return 'SIGN_IN_KIND_NOT_ALLOWED';
  if (phase === 'ENDED') return 'LIFECYCLE_ENDED';
  if (phase === 'NOT_RELEASED') return 'NOT_SOLD_HERE';
  return version.product.portal.here ? null : 'SERVED_ELSEWHERE';
}

/** Null where it can be bought at the address, if there is one; else the first thing in the way. */
export function purchaseRefusal(
  version: ProductVersion,
  kind: SignInKind,
  purchaseUrl: string | null,
  today: Day,
): PurchaseRefusalCode | null {
  return versionRefusal(version, kind, today) ?? (purchaseUrl === null ? 'NOT_SET_UP' : null);
}
