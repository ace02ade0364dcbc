/** Step 2: which plans can be used for a version. R15–R25. */
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { SupportPortalType } from '../catalog/portal.graphql';
import type { SignedIn } from '../identity/scope';
import { rowNumber } from '../platform/global-id';
import { AgreementType } from './agreement.graphql';
import { planOptions, type Plans } from './plan-options';
import { RemedyType, shownReasons, UnavailableReasonType } from './reason.graphql';

@ObjectType('UnavailablePlan', {
  description: 'A registered plan that cannot be used, with every reason. R16.',
  simpleResolvers: true,
})
class UnavailablePlanType {
  @Field(() => AgreementType, { description: 'The agreement.' }) agreement!: AgreementType;
  @Field(() => [UnavailableReasonType], { description: 'All reasons, the headline first; 4 at most.' })
  reasons!: UnavailableReasonType[];
}

@ObjectType('MissingPlanHelp', {
  description: 'For somebody who misses a plan: which sign-in this is, and what to try. R16.',
  simpleResolvers: true,
})
class MissingPlanHelpType {
  @Field(() => String, { description: 'In the viewer’s language.' }) message!: string;
  @Field(() => [RemedyType], { description: 'What to try, best first; 6 at most.' }) remedies!: RemedyType[];
}

@ObjectType('PlanOptions', { description: 'The viewer’s plans for one product version. R15–R25.' })
export class PlanOptionsType {
  constructor(
    private readonly scope: SignedIn,
    readonly plans: Plans,
  ) {}

  @Field(() => [AgreementType], {
    description: 'Those that can be chosen, the one that ends first at the head; 100 at most.',
  })
  get available(): AgreementType[] {
    return this.plans.available.map((agreement) => new AgreementType(agreement));
  }

  @Field(() => [UnavailablePlanType], { description: 'Those that cannot, with every reason; 100 at most. R16.' })
  get unavailable(): UnavailablePlanType[] {
    const { scope, plans } = this;
    return plans.unavailable.map(({ agreement, reasons }) => ({
      agreement: new AgreementType(agreement),
      reasons: shownReasons(scope, agreement, reasons, plans.version, plans),
    }));
  }

  @Field(() => SupportPortalType, {
    nullable: true,
    description: 'Where support for the product is given; null where it is here. R36.',
  })
  get redirect(): SupportPortalType | null {
    const { portal } = this.plans.version.product;
    return portal.here ? null : SupportPortalType.of(portal, this.scope.say.language);
  }

  @Field(() => MissingPlanHelpType, { description: 'What to try if a plan is missing. R16.' })
  get missing(): MissingPlanHelpType {
    return missingPlanHelp(this.scope);
  }
}

@Resolver()
export class PlansResolver {
  @Query(() => PlanOptionsType, {
    nullable: true,
    description:
      'Which registered plans can be used for a version, and why the others cannot; null for a version that does not exist. R15–R25.',
  })
  async plans(
    @Arg('productVersionId', () => ID, { description: 'The version that help is needed with.' }) id: string,
    @Ctx() scope: SignedIn,
  ): Promise<PlanOptionsType | null> {
    const version = scope.catalogue.version(rowNumber('ProductVersion', id));
    return version ? new PlanOptionsType(scope, await planOptions(scope, version)) : null;
  }
}

function missingPlanHelp({ viewer, say }: SignedIn): MissingPlanHelpType {
  const signIn = viewer.email ?? `${viewer.firstName} ${viewer.lastName}`.trim();
  return {
    message: say(`plans.missing.${viewer.kind}`, { signIn }),
    remedies: [
      { action: 'SIGN_IN_OTHERWISE', text: say('plans.missing.signIn'), url: null },
      { action: 'CONTACT_ADMINISTRATOR', text: say('plans.missing.activation'), url: null },
    ],
  };
}
