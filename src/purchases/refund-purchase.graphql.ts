/** Giving money back, for operators. R31. */
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { deedErrorType } from '../agreements/operator-payload.graphql';
import { rowNumber } from '../platform/global-id';
import { UserError } from '../platform/user-error.graphql';
import { refundPurchase } from './refund-purchase';
import type { RefundRefusalCode } from './request-refund';
import type { PurchaseScope } from './selling';
import { SoldPurchaseType } from './sold-purchase.graphql';

@InputType({ description: 'Money for unused incidents.' })
class RefundPurchaseInput {
  @Field(() => String, { description: '1–255 characters of the client’s choice. R44.' }) idempotencyKey!: string;
  @Field(() => ID, { description: 'The purchase.' }) purchaseId!: string;
  @Field(() => Int, { description: 'For how many unused incidents, 1 or more.' }) units!: number;
  @Field(() => String, { description: 'Why, in one line of at most 500 characters. It stays in the audit log.' })
  reason!: string;
}

const RefundError = deedErrorType<RefundRefusalCode>('RefundPurchase', 'nothing was refunded', {
  PURCHASE_NOT_FOUND: 'There is no such purchase.',
  NOT_ENOUGH_UNUSED: 'Fewer unused incidents are left of it.',
  LAPSED: 'What was bought has ended, and what was left of it has lapsed.',
  DISPUTED: 'The buyer’s bank disputes the charge: the money goes back that way, or not at all.',
});

@ObjectType('RefundPurchasePayload', {
  description: 'The purchase, or why nothing was refunded.',
  simpleResolvers: true,
})
class RefundPurchasePayload {
  @Field(() => SoldPurchaseType, {
    nullable: true,
    description:
      'As it is now; null if it was refused. Where the provider does not answer at once, `refunded` follows in a while.',
  })
  purchase!: SoldPurchaseType | null;
  @Field(() => [RefundError], { description: 'Empty on success; 10 at most.' }) userErrors!: UserError[];
}

@Resolver()
export class RefundPurchaseResolver {
  @Mutation(() => RefundPurchasePayload, {
    nullable: true,
    description:
      'Takes unused incidents off what was bought and gives their money back to the card. All of them together give exactly what was paid. For operators. R31.',
  })
  async refundPurchase(
    @Arg('input', () => RefundPurchaseInput, { description: 'Of which purchase, how many, and why.' })
    input: RefundPurchaseInput,
    @Ctx() scope: PurchaseScope,
  ): Promise<RefundPurchasePayload> {
    const outcome = await refundPurchase(scope, { ...input, purchaseId: rowNumber('Purchase', input.purchaseId) });
    const faults = outcome.kind === 'refused' ? outcome.faults : [];
    return {
      purchase: outcome.kind === 'done' ? new SoldPurchaseType(outcome.purchase, scope) : null,
      userErrors: faults.map((fault) => RefundError.of(fault, scope.say)),
    };
  }
}
