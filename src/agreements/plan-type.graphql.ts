/** What was bought, as the API shows it. R12, R19–R23. */
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Coverage, PlanType } from '../catalog/catalogue';
import type { Scope } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { coveredText } from './agreement.wording';

const PlanCoverageEnum = enumType('PlanCoverage', 'Which product versions plans of a type cover. R19–R23.', {
  ON_PREMISES_N_MINUS_1: 'On-premises: the current version or the one before it, in mainstream support. R20, R21.',
  CLOUD_ONLY: 'Cloud products only. R19.',
  VISUAL_STUDIO_BENEFIT: 'What is in mainstream support, and developer tools in extended support too. R22.',
  MAINSTREAM_ONLY: 'Any version in mainstream support.',
  MAINSTREAM_AND_EXTENDED: 'Any version until its extended end. R23.',
} satisfies Record<Coverage, string>);

@ObjectType('PlanType', { description: 'The offer behind an agreement.', simpleResolvers: true })
export class PlanTypeType {
  private constructor(private readonly planType: PlanType) {}

  static of(planType: PlanType): PlanTypeType {
    return new PlanTypeType(planType);
  }

  @Field(() => String, { description: 'Stable; the same in every language.' })
  get code(): string {
    return this.planType.code;
  }

  @Field(() => String, { description: 'Its name.' })
  get name(): string {
    return this.planType.name;
  }

  @Field(() => PlanCoverageEnum, { description: 'Which product versions it covers; `plans` says it of each. R19–R23.' })
  get coverage(): Coverage {
    return this.planType.coverage;
  }

  // It takes the language, which a simple resolver does not give.
  @Field(() => String, {
    simple: false,
    description: 'The same as one sentence in the viewer’s language. R19–R23.',
  })
  covers(@Ctx() { say }: Scope): string {
    return coveredText(this.planType, say);
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Incidents that come with it; null is unlimited, or with `unitsPerAgreement` what each agreement says.',
  })
  get units(): number | null {
    return this.planType.units;
  }

  @Field(() => Boolean, { description: 'Whether each agreement says its own number of incidents.' })
  get unitsPerAgreement(): boolean {
    return this.planType.unitsPerAgreement;
  }

  @Field(() => Int, { description: 'Calendar years that it lasts. R12.' })
  get years(): number {
    return this.planType.years;
  }

  @Field(() => Int, { description: 'Days that it lasts after those years. R12.' })
  get extraDays(): number {
    return this.planType.extraDays;
  }
}
