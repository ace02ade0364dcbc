/** Starting to buy: a price that is held. R26, R29, R30. */
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { rowNumber } from '../platform/global-id';
import { CountryCodeScalar } from '../platform/scalars.graphql';
import { purchasePayload, type PurchasePayload } from './purchase-payload.graphql';
import type { PurchaseScope } from './selling';
import { startPurchase, type StartRefusalCode } from './start-purchase';

const StartPurchasePayload = purchasePayload<StartRefusalCode>(
  'StartPurchase',
  'nothing was started',
  'null if it was refused',
  {
    SIGN_IN_KIND_NOT_ALLOWED: 'Only a personal sign-in can buy; `remedies` says how to come back. R26.',
    PROFILE_REQUIRED: 'Complete the profile first. R2.',
    NOT_SET_UP: 'This installation does not sell incidents.',
    NOT_SOLD_HERE: 'The plan is not sold for this version or country now. R29.',
    LIFECYCLE_ENDED: 'The version is past its end of support. R23.',
    SERVED_ELSEWHERE: 'Support for the product is given in another portal. R36.',
    PROVIDER_UNAVAILABLE: 'The payment provider cannot be reached; nothing was charged.',
    INVALID_INPUT: 'A value cannot be used; `path` says which.',
    IDEMPOTENCY_MISMATCH: 'The key was used for a purchase with other input.',
    IDEMPOTENCY_IN_PROGRESS: 'A request with this key is under way; send it again in a moment.',
  },
);

@InputType({ description: 'What is to be bought, and for what.' })
class StartPurchaseInput {
  @Field(() => String, {
    description: '1–255 characters of the client’s choice; the same again gives the same purchase.',
  })
  idempotencyKey!: string;
  @Field(() => ID, { description: 'The version that help is needed with.' }) productVersionId!: string;
  @Field(() => String, { description: 'The code of the plan type, from `purchaseOptions`.' }) plan!: string;
  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'Whose price list holds; without it the country of the profile. R29.',
  })
  country?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'A draft of this sign-in that waits for a plan: it gets the agreement once that is there, if it is for this version and has none. R25.',
  })
  draftId?: string | null;
}

@Resolver()
export class StartPurchaseResolver {
  @Mutation(() => StartPurchasePayload, {
    nullable: true,
    description:
      'Holds the price of a plan for an hour, for a personal sign-in. Nothing is charged before `confirmPurchase`. R26, R29.',
  })
  async startPurchase(
    @Arg('input', () => StartPurchaseInput, { description: 'What, and for what.' })
    { idempotencyKey, productVersionId, plan, country = null, draftId = null }: StartPurchaseInput,
    @Ctx() scope: PurchaseScope,
  ): Promise<PurchasePayload> {
    const versionId = rowNumber('ProductVersion', productVersionId);
    const outcome = await startPurchase(scope, {
      idempotencyKey,
      productVersionId: versionId,
      plan,
      country,
      draftId: draftId === null ? null : rowNumber('Draft', draftId),
    });
    const version = scope.catalogue.version(versionId) ?? null;
    if (outcome.kind === 'refused')
      return StartPurchasePayload.of({ purchase: null, faults: outcome.faults }, scope, version);
    return StartPurchasePayload.of({ purchase: outcome.purchase, faults: [] }, scope);
  }
}
