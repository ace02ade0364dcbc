/** What a list of plans says of buying an incident instead. R26, R32. */
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { PlanOptionsType } from '../agreements/plans.graphql';
import type { SignedIn } from '../identity/scope';
import { incidentRefusal } from './purchase-offer.rules';
import { PurchaseRefusalCodeEnum } from './purchase-refusal.graphql';
import type { PurchaseRefusalCode } from './purchase-refusal.rules';
import { refusalText } from './offer.wording';
import { shopperOf } from './shopper';

@ObjectType('PurchaseOption', { description: 'Whether one incident can be bought. R26, R32.', simpleResolvers: true })
class PurchaseOptionType {
  @Field(() => Boolean, { description: 'Whether it can be bought.' }) offered!: boolean;
  @Field(() => PurchaseRefusalCodeEnum, {
    nullable: true,
    description: 'The first thing in the way; null where it is offered.',
  })
  code!: PurchaseRefusalCode | null;
  @Field(() => String, { nullable: true, description: 'The same in the viewer’s language, with the way on.' })
  message!: string | null;
}

@Resolver(() => PlanOptionsType)
export class PlanPurchaseResolver {
  @FieldResolver(() => PurchaseOptionType, {
    description:
      'Whether an incident can be bought instead, here or at another shop; `purchaseOptions` has what and at which price.',
  })
  purchase(@Root() { plans: { version } }: PlanOptionsType, @Ctx() scope: SignedIn): PurchaseOptionType {
    const shopper = shopperOf(scope, version);
    const code = incidentRefusal(shopper, scope.purchaseUrl);
    return { offered: code === null, code, message: code && refusalText(code, shopper, scope.say) };
  }
}
