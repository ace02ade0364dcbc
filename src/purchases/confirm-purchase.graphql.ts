/** Confirming a purchase: it is charged at once. R28. */
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { rowNumber } from '../platform/global-id';
import { URLScalar } from '../platform/scalars.graphql';
import { confirmPurchase, type ConfirmRefusalCode } from './confirm-purchase';
import { purchasePayload, type PurchasePayload } from './purchase-payload.graphql';
import type { PurchaseScope } from './selling';

const ConfirmPurchasePayload = purchasePayload<ConfirmRefusalCode>(
  'ConfirmPurchase',
  'it was not confirmed',
  'also with refusals of a purchase that is the viewer’s; null for one that is not there',
  {
    SIGN_IN_KIND_NOT_ALLOWED: 'Only a personal sign-in can buy; `remedies` says how to come back. R26.',
    PURCHASE_NOT_FOUND: 'This sign-in has no such purchase. R31.',
    PRICE_CHANGED: 'The price is another one; nothing was charged, and `purchase` has the one to confirm. R28.',
    TERMS_CHANGED: 'The terms are others; nothing was charged, and `purchase` has those to confirm. R28.',
    CARD_REQUIRED: 'No card is kept: `enterCard`. R27.',
    CARD_EXPIRED: 'The card that is kept has expired: `enterCard`. R27.',
    CARD_CHANGED: 'Another card is kept now than the one that was shown; nothing was charged. R27.',
    ALREADY_CONFIRMED: 'It was confirmed under another key; it is never charged twice. R28.',
    QUOTE_EXPIRED: 'The price was held for an hour, which is over: `startPurchase` again.',
    NOT_SET_UP: 'This installation does not sell incidents any more.',
    NOT_SOLD_HERE: 'The plan is not sold for this version or country any more. R29.',
    PROVIDER_UNAVAILABLE:
      'The payment provider cannot be reached, and was not asked to charge. The same key may be sent again.',
    INVALID_INPUT: 'A value cannot be used; `path` says which.',
    IDEMPOTENCY_MISMATCH: 'The key was used for another confirmation.',
    IDEMPOTENCY_IN_PROGRESS: 'A request with this key is under way; send it again in a moment.',
  },
);

@InputType({ description: 'What the buyer agrees to: all of it as the purchase says it. R28.' })
class ConfirmPurchaseInput {
  @Field(() => String, {
    description: '1–255 characters of the client’s choice; whatever is retried with it is one charge. R28.',
  })
  idempotencyKey!: string;
  @Field(() => ID, { description: 'A purchase of this sign-in.' }) purchaseId!: string;
  @Field(() => Int, { description: 'The amount that was shown, in minor units.' }) amount!: number;
  @Field(() => String, { description: 'Its currency, such as EUR.' }) currency!: string;
  @Field(() => String, { description: 'The version of the terms that were shown.' }) termsVersion!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The last four digits that the buyer was shown; where another card is kept now, nothing is charged. R27.',
  })
  cardLast4?: string | null;
  @Field(() => URLScalar, {
    nullable: true,
    description:
      'Where the bank’s page leads back to: on this server or on a portal that it knows; without it a page of this server.',
  })
  returnUrl?: string | null;
}

@Resolver()
export class ConfirmPurchaseResolver {
  @Mutation(() => ConfirmPurchasePayload, {
    nullable: true,
    description:
      'Charges the card that is kept, at once, and grants the agreement. One confirmation is one charge, whatever is retried; it is answered within its time, however slow the provider is: look at `purchase.state`. R28, R31.',
  })
  async confirmPurchase(
    @Arg('input', () => ConfirmPurchaseInput, { description: 'What is agreed to.' })
    { purchaseId, returnUrl = null, cardLast4 = null, ...agreed }: ConfirmPurchaseInput,
    @Ctx() scope: PurchaseScope,
  ): Promise<PurchasePayload> {
    const id = rowNumber('Purchase', purchaseId);
    const outcome = await confirmPurchase(scope, { ...agreed, purchaseId: id, cardLast4, returnUrl });
    const faults = outcome.kind === 'refused' ? outcome.faults : [];
    return ConfirmPurchasePayload.of({ purchase: outcome.purchase, faults }, scope);
  }
}
