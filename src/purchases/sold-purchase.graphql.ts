/** Purchases as operators see them, whoever bought: nothing of a card but its face, nothing of a case. */
import { Arg, Args, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { PlanTypeType } from '../agreements/plan-type.graphql';
import type { PlanType } from '../catalog/catalogue';
import { OperatorType } from '../identity/operator.graphql';
import { globalId } from '../platform/global-id';
import { mapPage } from '../platform/page';
import { connectionType, PageArguments, type Connection } from '../platform/page.graphql';
import { listSold } from './list-sold';
import { MoneyType } from './money.graphql';
import type { PurchaseState } from './purchase';
import { PurchaseFacts } from './purchase-facts.graphql';
import { CardFaceType, PurchaseStateEnum } from './purchase-parts.graphql';
import type { PurchaseScope } from './selling';

@ObjectType('SoldPurchase', {
  description: 'A purchase as operators see it, whoever bought. Nothing of the requests that it is used for. R28, R31.',
})
export class SoldPurchaseType extends PurchaseFacts {
  @Field(() => ID, { description: 'Opaque and stable; the same as that of the purchase for its buyer.' })
  get id(): string {
    return globalId('Purchase', this.purchase.id);
  }

  @Field(() => String, { description: 'What the buyer quotes, and what the payment provider calls it.' })
  get reference(): string {
    return this.purchase.reference;
  }

  @Field(() => String, { description: 'Who bought it, as they were called then; empty once they are forgotten.' })
  get buyerName(): string {
    return this.purchase.buyerName;
  }

  @Field(() => String, { nullable: true, description: 'Their address then; null where there is none any more.' })
  get buyerEmail(): string | null {
    return this.purchase.buyerEmail;
  }

  @Field(() => PlanTypeType, { description: 'What is bought.' })
  get planType(): PlanTypeType {
    return PlanTypeType.of(this.scope.catalogue.planType(this.purchase.planTypeCode) as PlanType);
  }

  @Field(() => MoneyType, { description: 'What it costs. R28.' })
  get price(): MoneyType {
    return this.money(this.purchase.amount);
  }

  @Field(() => MoneyType, { description: 'What was given back; what is on its way is not in it.' })
  get refunded(): MoneyType {
    return this.money(this.purchase.refundedAmount);
  }

  @Field(() => CardFaceType, { nullable: true, description: 'The card that it was charged to; null before. R27.' })
  get card(): CardFaceType | null {
    const { cardBrand: brand, cardLast4: last4 } = this.purchase;
    return brand !== null && last4 !== null ? { brand, last4 } : null;
  }

  @Field(() => Boolean, { description: 'Whether the buyer’s bank disputes the charge, or took the money back.' })
  get disputed(): boolean {
    return this.purchase.disputedAt !== null;
  }

  @Field(() => Boolean, {
    description: 'Whether the provider speaks of another amount, currency or buyer: nothing is granted on it.',
  })
  get differs(): boolean {
    return this.purchase.differs;
  }

  @Field(() => ID, { nullable: true, description: 'The agreement that came of it; null before.' })
  get agreementId(): string | null {
    const { agreementId } = this.purchase;
    return agreementId === null ? null : globalId('Agreement', agreementId);
  }
}

const SoldPurchaseConnection = connectionType('SoldPurchase', SoldPurchaseType, 'purchases');

@Resolver(() => OperatorType)
export class OperatorPurchasesResolver {
  @FieldResolver(() => SoldPurchaseConnection, { description: 'Every purchase, the newest first. R28, R31.' })
  async purchases(
    @Root() _operator: OperatorType,
    @Arg('state', () => PurchaseStateEnum, { nullable: true, description: 'Those in this state; null for all.' })
    state: PurchaseState | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() scope: PurchaseScope,
  ): Promise<Connection<SoldPurchaseType>> {
    const sold = await listSold(scope, state ?? null, page);
    return SoldPurchaseConnection.of(mapPage(sold, (purchase) => new SoldPurchaseType(purchase, scope)));
  }
}
