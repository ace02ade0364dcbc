/** Why a plan cannot be used, and what to do. R15–R24. */
import { Field, ObjectType } from 'type-graphql';
import { MOST, type ProductVersion } from '../catalog/catalogue';
import { ProductVersionType } from '../catalog/catalog.graphql';
import type { SignedIn } from '../identity/scope';
import type { Day } from '../platform/calendar';
import { enumType } from '../platform/enum.graphql';
import { DateScalar, URLScalar } from '../platform/scalars.graphql';
import type { Agreement } from './agreement';
import { gapTexts, remedyText } from './agreement.wording';
import type { CoverageGap, Unavailability, UnavailableReasonCode } from './eligibility.rules';
import { planOptions, type Plans } from './plan-options';
import { remediesFor, type RemedyAction } from './remedies.rules';

export const UnavailableReasonCodeEnum = enumType(
  'UnavailableReasonCode',
  'Why a plan cannot be used, in the order in which reasons are given. R15–R18.',
  {
    EXPIRED: 'Its last day is past. R12.',
    NO_UNITS_REMAINING: 'Its units are used up.',
    NOT_YET_ACTIVE: 'Its first day has not come.',
    PRODUCT_NOT_COVERED: 'It does not cover the product version; `coverageGaps` says why. R18.',
  },
);

const CoverageGapEnum = enumType('CoverageGap', 'Why a plan does not cover a version. R18–R23.', {
  CLOUD_ONLY: 'The plan covers cloud products only. R19.',
  ON_PREMISES_ONLY: 'The plan covers on-premises products only. R20.',
  NOT_IN_OFFER: 'The agreement is limited to other products. R15.',
  NOT_RELEASED: 'The version is not released yet.',
  LIFECYCLE_ENDED: 'The version is past its end of support; no plan covers it. R23.',
  VERSION_TOO_OLD: 'The version is neither the current one nor the one before it. R21.',
  MAINSTREAM_ENDED: 'The version is past mainstream support. R21, R22.',
});

const RemedyActionEnum = enumType('RemedyAction', 'What to do next.', {
  BUY_INCIDENT: 'Pay per incident with this personal sign-in. R32.',
  BUY_CLOUD_SUPPORT: 'Get a plan that covers cloud products. R20.',
  CHOOSE_VERSION: 'Choose one of `coveredVersions`.',
  USE_OTHER_PLAN: 'Use another registered plan that covers it.',
  RENEW: 'Renew the agreement.',
  WAIT: 'Wait until it holds no longer.',
  GO_TO_PORTAL: 'Ask where support for the product is given. R36.',
  SIGN_IN_OTHERWISE: 'Sign in with another account. R26.',
  CONTACT_ADMINISTRATOR: 'Ask the organisation’s administrator.',
});

@ObjectType('Remedy', { description: 'Something to do about a reason.', simpleResolvers: true })
export class RemedyType {
  @Field(() => RemedyActionEnum, { description: 'What kind of thing to do.' }) action!: RemedyAction;
  @Field(() => String, { description: 'The same in the viewer’s language.' }) text!: string;
  @Field(() => URLScalar, { nullable: true, description: 'Where to do it; null where there is no one place.' }) url!:
    string | null;
}

/** For whom a reason is told, and of what. */
interface Told {
  scope: SignedIn;
  agreement: Agreement;
  version: ProductVersion | null;
  /** The plans for the version, where they are known already. */
  plans: Plans | null;
}

@ObjectType('UnavailableReason', { description: 'One reason why a plan cannot be used. R17, R18.' })
export class UnavailableReasonType {
  constructor(
    private readonly reason: Unavailability,
    private readonly told: Told,
  ) {}

  @Field(() => UnavailableReasonCodeEnum, { description: 'What kind of reason it is.' })
  get code(): UnavailableReasonCode {
    return this.reason.code;
  }

  @Field(() => String, { description: 'The reason in the viewer’s language.' })
  get message(): string {
    return this.told.scope.say(`reason.${this.reason.code}`);
  }

  @Field(() => [String], {
    description: 'With PRODUCT_NOT_COVERED one sentence for each gap, in the viewer’s language; else empty; 7 at most.',
  })
  get details(): string[] {
    return gapTexts(this.reason, this.told.version, this.told.scope.say);
  }

  @Field(() => [RemedyType], { description: 'What to do next, best first; 6 at most.' })
  async remedies(): Promise<RemedyType[]> {
    const { reason } = this;
    const { scope, agreement, version } = this.told;
    const plans = this.told.plans ?? (version && (await planOptions(scope, version)));
    const otherPlan = plans?.available.some((other) => other.id !== agreement.id) ?? false;
    const situation = { kind: scope.viewer.kind, today: scope.today, version, otherPlan };
    return remediesFor(reason, situation).map((action) => remedyText(action, reason, version, scope));
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it held; null where no date decides it.',
  })
  get since(): Day | null {
    return this.reason.since;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'NOT_YET_ACTIVE: the first day on which it no longer holds; else null.',
  })
  get until(): Day | null {
    return this.reason.until;
  }

  @Field(() => [CoverageGapEnum], {
    description: 'With PRODUCT_NOT_COVERED all that hold, in the order of the enum; else empty.',
  })
  get coverageGaps(): readonly CoverageGap[] {
    return this.reason.gaps;
  }

  @Field(() => [ProductVersionType], {
    description: `The versions of the same product that the plan covers today, the newest first; ${MOST.versions} at most.`,
  })
  get coveredVersions(): ProductVersionType[] {
    return this.reason.coveredVersions.map((covered) => new ProductVersionType(covered));
  }
}

/** Reasons as the API shows them, with what this viewer can do about each. */
export const shownReasons = (
  scope: SignedIn,
  agreement: Agreement,
  reasons: readonly Unavailability[],
  version: ProductVersion | null,
  plans: Plans | null = null,
): UnavailableReasonType[] =>
  reasons.map((reason) => new UnavailableReasonType(reason, { scope, agreement, version, plans }));
