/** Agreements as the API shows them. R12–R18. */
import { Arg, Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { ProductVersion } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import { ViewerType } from '../identity/viewer.graphql';
import type { Day } from '../platform/calendar';
import { globalId, rowNumber } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { mapPage } from '../platform/page';
import { connectionType, PageArguments, type Connection } from '../platform/page.graphql';
import { PublicError } from '../platform/public-error';
import { DateScalar } from '../platform/scalars.graphql';
import type { Agreement } from './agreement';
import { unavailability } from './eligibility.rules';
import { listAgreements } from './list-agreements';
import { PlanTypeType } from './plan-type.graphql';
import { shownReasons, UnavailableReasonType } from './reason.graphql';

export const MOST_PRODUCTS = 100;

@ObjectType('Agreement', {
  implements: Node,
  description: 'A support agreement that is registered to this sign-in. R6–R13.',
})
export class AgreementType implements Node {
  constructor(readonly agreement: Agreement) {}

  get id(): string {
    return globalId('Agreement', this.agreement.id);
  }

  @Field(() => PlanTypeType, { description: 'What was bought.' })
  get planType(): PlanTypeType {
    return PlanTypeType.of(this.agreement.planType);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The customer in whose name it was issued; null if none was given.',
  })
  get customerName(): string | null {
    return this.agreement.customerName;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The end of the Access ID, the rest masked; null for an agreement that was bought. R61.',
  })
  get accessIdHint(): string | null {
    return this.agreement.accessIdHint;
  }

  @Field(() => DateScalar, { description: 'The first day on which it can be used.' })
  get startsOn(): Day {
    return this.agreement.startsOn;
  }

  @Field(() => DateScalar, { description: 'The last day on which it can be used. R12.' })
  get endsOn(): Day {
    return this.agreement.endsOn;
  }

  @Field(() => Int, { nullable: true, description: 'Incidents granted at the start; null is unlimited.' })
  get unitsGranted(): number | null {
    return this.agreement.unitsGranted;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Incidents that are left: the sum of the ledger; null is unlimited. R13.',
  })
  get unitsRemaining(): number | null {
    return this.agreement.unitsRemaining;
  }

  @Field(() => [String], {
    description: `The products that it is limited to, by name; empty for all that its plan type covers; ${MOST_PRODUCTS} at most. R15.`,
  })
  products(@Ctx() { catalogue }: SignedIn): string[] {
    const names = [...(this.agreement.productIds ?? [])].flatMap((id) => catalogue.product(id)?.name ?? []);
    return names.sort().slice(0, MOST_PRODUCTS);
  }

  @Field(() => [UnavailableReasonType], {
    description:
      'Every reason why it cannot be used today, the headline first; empty if it can. With a version also whether that is covered; 4 at most. R15–R18.',
  })
  unavailableReasons(
    @Arg('productVersionId', () => ID, {
      nullable: true,
      description: 'The version that help is needed with; without it only the reasons that need none.',
    })
    productVersionId: string | null | undefined,
    @Ctx() scope: SignedIn,
  ): UnavailableReasonType[] {
    const version = versionArgument(productVersionId, scope);
    return shownReasons(scope, this.agreement, unavailability(this.agreement, version, scope.today), version);
  }
}

/** The version that an argument names; null where it is left out, an error where it names none. */
export function versionArgument(id: string | null | undefined, { catalogue, say }: SignedIn): ProductVersion | null {
  if (id === null || id === undefined) return null;
  const version = catalogue.version(rowNumber('ProductVersion', id));
  if (!version) throw new PublicError('BAD_USER_INPUT', say('submit.productUnknown'));
  return version;
}

export const AgreementConnection = connectionType('Agreement', AgreementType, 'agreements');

@Resolver(() => ViewerType)
export class ViewerAgreementsResolver {
  @FieldResolver(() => AgreementConnection, {
    description:
      'Every agreement that is registered to this sign-in, usable or not, in the order of registration. R13.',
  })
  async agreements(
    @Root() _viewer: ViewerType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<AgreementType>> {
    return AgreementConnection.of(
      mapPage(await listAgreements(scope, page), (agreement) => new AgreementType(agreement)),
    );
  }
}
