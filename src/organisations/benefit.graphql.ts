/** Benefits as members of the organisation that holds them see them. R10, R11. */
import { Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { IssuedAgreement } from '../agreements/agreement';
import { PlanTypeType } from '../agreements/plan-type.graphql';
import type { SignedIn } from '../identity/scope';
import type { Day } from '../platform/calendar';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { mapPage } from '../platform/page';
import { connectionType, PageArguments, type Connection } from '../platform/page.graphql';
import { DateScalar, DateTimeScalar } from '../platform/scalars.graphql';
import type { Benefit, BenefitState } from './benefit';
import { benefitState } from './benefit.rules';
import { listBenefits } from './list-organisation';
import { OrganisationType } from './organisation.graphql';
import { organisationLoaders } from './organisation.loader';

const BenefitStateEnum = enumType('BenefitState', 'What has become of a benefit. R10, R11.', {
  WAITING: 'An administrator can activate it.',
  ACTIVATED: 'There is an agreement, and members can read its pair.',
  EXPIRED: 'The last day on which it could be activated is over.',
});

/** As many products may a benefit be limited to. */
export const MOST_PRODUCTS = 100;

@ObjectType('BenefitAgreement', {
  description:
    'The agreement that came of a benefit, in short. Whoever wants to use it registers its pair; then it is among `Viewer.agreements`. R7, R8.',
  simpleResolvers: true,
})
class BenefitAgreementType {
  @Field(() => ID, { description: 'The id of the `Agreement`, which `node` finds for who has registered it.' })
  agreementId!: string;
  @Field(() => String, { description: 'The end of the Access ID, the rest masked. R61.' }) accessIdHint!: string | null;
  @Field(() => DateScalar, { description: 'The first day on which it can be used.' }) startsOn!: Day;
  @Field(() => DateScalar, { description: 'The last day on which it can be used. R12.' }) endsOn!: Day;
  @Field(() => Int, { nullable: true, description: 'Incidents granted at the start; null is unlimited.' })
  unitsGranted!: number | null;
  @Field(() => Int, { nullable: true, description: 'Incidents that are left for all who use it; null is unlimited.' })
  unitsRemaining!: number | null;

  static of({ id, accessIdHint, startsOn, endsOn, unitsGranted, unitsRemaining }: IssuedAgreement) {
    const days = { startsOn: startsOn as Day, endsOn: endsOn as Day };
    const agreementId = globalId('Agreement', id);
    return Object.assign(new BenefitAgreementType(), {
      agreementId,
      accessIdHint,
      ...days,
      unitsGranted,
      unitsRemaining,
    });
  }
}

@ObjectType('Benefit', {
  implements: Node,
  description:
    'A right to one agreement, held by an organisation. Before it is activated there are no Access ID and Contract ID. R10, R11.',
})
export class BenefitType implements Node {
  readonly id: string;

  constructor(readonly benefit: Benefit) {
    this.id = globalId('Benefit', benefit.id);
  }

  @Field(() => String, { description: 'The operator’s own name for it.' })
  get reference(): string {
    return this.benefit.reference;
  }

  @Field(() => BenefitStateEnum, { description: 'What has become of it.' })
  state(@Ctx() { today }: SignedIn): BenefitState {
    return benefitState(this.benefit, today);
  }

  @Field(() => PlanTypeType, { nullable: true, description: 'What it is for; null if that is offered no more.' })
  planType(@Ctx() { catalogue }: SignedIn): PlanTypeType | null {
    const planType = catalogue.planType(this.benefit.planTypeCode);
    return planType ? PlanTypeType.of(planType) : null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Incidents; null for as many as the plan has, which may be unlimited.',
  })
  units(@Ctx() { catalogue }: SignedIn): number | null {
    const { units, planTypeCode } = this.benefit;
    return units ?? catalogue.planType(planTypeCode)?.units ?? null;
  }

  @Field(() => [String], {
    description: `The products that it is limited to, by name; empty for no limit; ${MOST_PRODUCTS} at most. R15.`,
  })
  get products(): readonly string[] {
    return this.benefit.products.slice(0, MOST_PRODUCTS);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it can be activated; null for no limit.',
  })
  get activateBy(): Day | null {
    return this.benefit.activateBy;
  }

  @Field(() => DateTimeScalar, { description: 'When the operator granted it.' })
  get grantedAt(): Date {
    return this.benefit.grantedAt;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was activated; null before.' })
  get activatedAt(): Date | null {
    return this.benefit.activatedAt;
  }

  @Field(() => BenefitAgreementType, { nullable: true, description: 'What came of it; null before it is activated.' })
  async agreement(@Ctx() scope: SignedIn): Promise<BenefitAgreementType | null> {
    const { agreementId } = this.benefit;
    const issued = agreementId === null ? null : await organisationLoaders(scope).agreements.load(agreementId);
    return issued && BenefitAgreementType.of(issued);
  }
}

const BenefitConnection = connectionType('Benefit', BenefitType, 'benefits');

@Resolver(() => OrganisationType)
export class OrganisationBenefitsResolver {
  @FieldResolver(() => BenefitConnection, { description: 'What it holds, in the order in which it was granted. R11.' })
  async benefits(
    @Root() { organisation }: OrganisationType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<BenefitType>> {
    const benefits = await listBenefits(scope, organisation, page);
    return BenefitConnection.of(mapPage(benefits, (benefit) => new BenefitType(benefit)));
  }
}
