/** A right to one agreement, which exists from its activation on: before that there is no pair. R10, R11. */
import type { Day } from '../platform/calendar';

/** What a benefit is for, as it was granted. */
export interface BenefitTerms {
  readonly planTypeCode: string;
  /** Null is what the plan type has. */
  readonly units: number | null;
  /** Names of the products that it is limited to; empty for all. */
  readonly products: readonly string[];
  /** The last day on which it can be activated; null for no limit. */
  readonly activateBy: Day | null;
}

export interface Benefit extends BenefitTerms {
  readonly id: number;
  /** Null until an administrator claims it. */
  readonly organisationId: number | null;
  /** The operator's own name for it. */
  readonly reference: string;
  readonly grantedAt: Date;
  readonly activatedAt: Date | null;
  readonly agreementId: number | null;
}

export type BenefitState = 'WAITING' | 'ACTIVATED' | 'EXPIRED';
