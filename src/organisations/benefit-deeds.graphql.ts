/** Granting, claiming and activating benefits, and reading their pairs. R10, R11. */
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { LONGEST_REASON } from '../audit/reason.rules';
import type { SignedIn } from '../identity/scope';
import type { Day } from '../platform/calendar';
import { rowNumber } from '../platform/global-id';
import { DateScalar } from '../platform/scalars.graphql';
import { activateBenefit, type ActivateRefusalCode } from './activate-benefit';
import { benefitPayload, type BenefitPayload } from './benefit-payload.graphql';
import { MOST_PRODUCTS } from './benefit.graphql';
import { claimBenefit, type ClaimRefusalCode } from './claim-benefit';
import { grantBenefit, type GrantRefusalCode } from './grant-benefit';
import { revealPair, type RevealRefusalCode } from './reveal-pair';

const BENEFIT_NOT_FOUND = 'No organisation of the viewer holds such a benefit.';

const GrantBenefitPayload = benefitPayload<GrantRefusalCode>('GrantBenefit', 'the benefit was not granted', {
  ORGANISATION_NOT_FOUND: 'There is no such organisation.',
  INVALID_INPUT: 'A value cannot be used; `path` says which.',
  REFERENCE_TAKEN: 'The reference stands for another benefit.',
});
const ClaimBenefitPayload = benefitPayload<ClaimRefusalCode>(
  'ClaimBenefit',
  'the benefit was not claimed',
  {
    ORGANISATION_NOT_FOUND: 'The viewer belongs to no such organisation.',
    NOT_ADMINISTRATOR: 'Only an administrator of the organisation claims benefits for it.',
    BENEFIT_NOT_FOUND: 'No benefit that can be claimed has this code, or another organisation has claimed it.',
    TOO_MANY_ATTEMPTS: 'Too many wrong codes; right and wrong are answered alike until `retryAt`. R61.',
  },
  { guesses: true },
);
const ActivateBenefitPayload = benefitPayload<ActivateRefusalCode>(
  'ActivateBenefit',
  'the benefit was not activated',
  {
    BENEFIT_NOT_FOUND,
    NOT_ADMINISTRATOR: 'Only an administrator of the organisation activates its benefits. R11.',
    ALREADY_ACTIVATED: 'It is activated already; the answer carries it, and `revealBenefitPair` its pair.',
    EXPIRED: 'The last day on which it could be activated is over.',
    INVALID_START: 'The first day is in the past, or more than a year ahead.',
    NOT_AVAILABLE: 'What it is for is not offered any more; an operator can help.',
  },
  { reveals: true },
);
const RevealBenefitPairPayload = benefitPayload<RevealRefusalCode>(
  'RevealBenefitPair',
  'the pair was not shown',
  {
    BENEFIT_NOT_FOUND,
    NOT_ACTIVATED: 'There is no pair before the benefit is activated. R10.',
  },
  { reveals: true },
);

@InputType({ description: 'A benefit for an organisation.' })
class GrantBenefitInput {
  @Field(() => ID, { description: 'The organisation that is to hold it.' }) organisationId!: string;
  @Field(() => String, {
    description: 'The operator’s own name for it, at most 100 characters; the same again grants nothing more.',
  })
  reference!: string;
  @Field(() => String, { description: 'The code of the plan type, such as PARTNER_ON_PREMISES_20.' }) plan!: string;
  @Field(() => Int, { nullable: true, description: 'Incidents; null for as many as the plan type has.' })
  units?: number | null;
  @Field(() => [String], {
    nullable: true,
    description: `Names of the products that it is limited to, ${MOST_PRODUCTS} at most; null or empty for no limit. R15.`,
  })
  products?: string[] | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it can be activated; null for no limit.',
  })
  activateBy?: Day | null;
  @Field(() => String, {
    description: `Why, in one line of at most ${LONGEST_REASON} characters. It stays in the audit log.`,
  })
  reason!: string;
}

@InputType({ description: 'A claim on a benefit.' })
class ClaimBenefitInput {
  @Field(() => ID, { description: 'An organisation that the viewer administers.' }) organisationId!: string;
  @Field(() => String, { description: 'The code as it was handed out; white space, hyphens and case do not matter.' })
  code!: string;
}

@InputType({ description: 'The activation of a benefit.' })
class ActivateBenefitInput {
  @Field(() => ID, { description: 'A benefit of an organisation that the viewer administers.' }) benefitId!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of the agreement, a year ahead at most; null for today in the vendor’s time zone.',
  })
  startsOn?: Day | null;
}

@InputType({ description: 'Whose pair is to be shown.' })
class RevealBenefitPairInput {
  @Field(() => ID, { description: 'An activated benefit of an organisation of the viewer.' }) benefitId!: string;
}

@Resolver()
export class BenefitDeedsResolver {
  @Mutation(() => GrantBenefitPayload, {
    nullable: true,
    description: 'Grants a benefit to an organisation. For operators; many at once come by the command line.',
  })
  async grantBenefit(
    @Arg('input', () => GrantBenefitInput, { description: 'For whom, and what for.' })
    { organisationId, reference, plan, units, products, activateBy, reason }: GrantBenefitInput,
    @Ctx() scope: SignedIn,
  ): Promise<BenefitPayload> {
    const typed = {
      reference,
      plan,
      units: String(units ?? ''),
      products: products ?? [],
      activateBy: activateBy ?? '',
    };
    return GrantBenefitPayload.of(
      await grantBenefit(scope, rowNumber('Organisation', organisationId), typed, reason),
      scope,
    );
  }

  @Mutation(() => ClaimBenefitPayload, {
    nullable: true,
    description: 'An administrator claims a benefit for the organisation with its code. R11.',
  })
  async claimBenefit(
    @Arg('input', () => ClaimBenefitInput, { description: 'For whom, and the code.' })
    { organisationId, code }: ClaimBenefitInput,
    @Ctx() scope: SignedIn,
  ): Promise<BenefitPayload> {
    return ClaimBenefitPayload.of(await claimBenefit(scope, rowNumber('Organisation', organisationId), code), scope);
  }

  @Mutation(() => ActivateBenefitPayload, {
    nullable: true,
    description:
      'An administrator activates a benefit: its agreement and pair exist from then on, and the clock starts. It is registered to nobody by that: whoever wants to use it registers the pair. R7, R8, R10–R12.',
  })
  async activateBenefit(
    @Arg('input', () => ActivateBenefitInput, { description: 'Which one, and from when on.' })
    { benefitId, startsOn }: ActivateBenefitInput,
    @Ctx() scope: SignedIn,
  ): Promise<BenefitPayload> {
    const outcome = await activateBenefit(scope, rowNumber('Benefit', benefitId), startsOn ?? null);
    return ActivateBenefitPayload.of(outcome, scope);
  }

  @Mutation(() => RevealBenefitPairPayload, {
    nullable: true,
    description:
      'Shows a member the pair of an activated benefit again. That it was shown, and to whom, is written down. R11.',
  })
  async revealBenefitPair(
    @Arg('input', () => RevealBenefitPairInput, { description: 'Whose.' }) { benefitId }: RevealBenefitPairInput,
    @Ctx() scope: SignedIn,
  ): Promise<BenefitPayload> {
    return RevealBenefitPairPayload.of(await revealPair(scope, rowNumber('Benefit', benefitId)), scope);
  }
}
