/** What to do about a reason, best first. R16, R18, R20, R32. */
import type { ProductVersion } from '../catalog/catalogue';
import { lifecyclePhase } from '../catalog/lifecycle.rules';
import type { SignInKind } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import type { CoverageGap, Unavailability } from './eligibility.rules';

export type RemedyAction =
  | 'BUY_INCIDENT'
  | 'BUY_CLOUD_SUPPORT'
  | 'CHOOSE_VERSION'
  | 'USE_OTHER_PLAN'
  | 'RENEW'
  | 'WAIT'
  | 'GO_TO_PORTAL'
  | 'SIGN_IN_OTHERWISE'
  | 'CONTACT_ADMINISTRATOR';

export interface Situation {
  readonly kind: SignInKind;
  readonly today: Day;
  /** Null where no product has been chosen. */
  readonly version: ProductVersion | null;
  /** Whether another registered plan can be used for the version. */
  readonly otherPlan: boolean;
}

export function remediesFor(reason: Unavailability, situation: Situation): RemedyAction[] {
  const { version, otherPlan } = situation;
  const other: RemedyAction[] = otherPlan ? ['USE_OTHER_PLAN'] : [];
  const elsewhere: RemedyAction[] = version && !version.product.portal.here ? ['GO_TO_PORTAL'] : [];
  const buy = buying(situation);
  switch (reason.code) {
    case 'EXPIRED':
      return [...other, 'RENEW', ...buy, ...elsewhere];
    case 'NO_UNITS_REMAINING':
      return [...other, ...buy, 'RENEW', 'CONTACT_ADMINISTRATOR', ...elsewhere];
    case 'NOT_YET_ACTIVE':
      return [...other, 'WAIT', ...buy, ...elsewhere];
    case 'PRODUCT_NOT_COVERED':
      return unique([...reason.gaps.flatMap((gap) => forGap(gap, reason)), ...other, ...buy, ...elsewhere]);
  }
}

/** Pay per incident covers mainstream and extended support of what is served here, with a personal sign-in only. */
function buying({ version, kind, today }: Situation): RemedyAction[] {
  if (!version) return [];
  const phase = lifecyclePhase(version, today);
  if (phase === 'ENDED' || phase === 'NOT_RELEASED' || !version.product.portal.here) return [];
  return [kind === 'PERSONAL' ? 'BUY_INCIDENT' : 'SIGN_IN_OTHERWISE'];
}

function forGap(gap: CoverageGap, reason: Unavailability): RemedyAction[] {
  const choose: RemedyAction[] = reason.coveredVersions.length > 0 ? ['CHOOSE_VERSION'] : [];
  switch (gap) {
    case 'ON_PREMISES_ONLY':
      return ['BUY_CLOUD_SUPPORT'];
    case 'CLOUD_ONLY':
      return [];
    case 'NOT_IN_OFFER':
      return ['CONTACT_ADMINISTRATOR'];
    case 'NOT_RELEASED':
      return [...choose, 'WAIT'];
    case 'LIFECYCLE_ENDED':
    case 'VERSION_TOO_OLD':
    case 'MAINSTREAM_ENDED':
      return choose;
  }
}

function unique(actions: RemedyAction[]): RemedyAction[] {
  const all = [...new Set(actions)];
  // A reason without a way on would be a dead end.
  return all.length > 0 ? all : ['CONTACT_ADMINISTRATOR'];
}
