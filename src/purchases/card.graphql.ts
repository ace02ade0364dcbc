/** The card that a buyer keeps at the payment provider: entered there, replaced and removed. R27. */
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ViewerType } from '../identity/viewer.graphql';
import { enumType } from '../platform/enum.graphql';
import { URLScalar } from '../platform/scalars.graphql';
import type { UserError } from '../platform/user-error.graphql';
import { enterCard, type EnterCardRefusalCode } from './enter-card';
import type { CardEntry, CardEntryForm } from './payment-provider';
import { purchaseErrorType } from './purchase-error.graphql';
import { removeCard, type RemoveCardRefusalCode } from './remove-card';
import type { PurchaseScope } from './selling';

const CardEntryFormEnum = enumType('CardEntryForm', 'How a card is entered, always at the provider. R27.', {
  PAGE: 'On a page of the provider.',
  FIELDS: 'In fields of the provider within a client.',
} satisfies Record<CardEntryForm, string>);

@ObjectType('CardEntry', {
  description: 'Where the buyer enters a card: never here, where no number of a card ever comes. R27.',
  simpleResolvers: true,
})
class CardEntryType {
  @Field(() => URLScalar, {
    nullable: true,
    description: 'The page of the provider; null where it has none for FIELDS.',
  })
  url!: string | null;
  @Field(() => String, { nullable: true, description: 'FIELDS: for the provider’s program in a client; else null.' })
  clientSecret!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'FIELDS: what that program needs to know of the account; else null.',
  })
  publishableKey!: string | null;

  static of({ url, clientSecret, publishableKey }: CardEntry): CardEntryType {
    return { url, clientSecret, publishableKey };
  }
}

const EnterCardError = purchaseErrorType<EnterCardRefusalCode>(
  'EnterCard',
  'no card can be entered',
  {
    SIGN_IN_KIND_NOT_ALLOWED: 'Only a personal sign-in can buy; `remedies` says how to come back. R26.',
    PROFILE_REQUIRED: 'Complete the profile first. R2.',
    NOT_SET_UP: 'This installation does not sell incidents.',
    PROVIDER_UNAVAILABLE: 'The payment provider cannot be reached; try again in a moment.',
    INVALID_INPUT: 'A value cannot be used; `path` says which.',
    TOO_MANY_ATTEMPTS: 'Too many were begun in a short time.',
  },
  { attempts: true },
);

const RemoveCardError = purchaseErrorType<RemoveCardRefusalCode>('RemoveCard', 'the card was not removed', {
  CARD_NOT_FOUND: 'No such card is kept for this sign-in.',
  PROVIDER_UNAVAILABLE: 'The payment provider cannot be reached; the card is still there.',
});

@InputType({ description: 'How a card is to be entered.' })
class EnterCardInput {
  @Field(() => CardEntryFormEnum, { defaultValue: 'PAGE', description: 'Where.' }) form!: CardEntryForm;
  @Field(() => URLScalar, {
    nullable: true,
    description:
      'Where the provider’s page leads back to: on this server or on a portal that it knows; without it a page of this server.',
  })
  returnUrl?: string | null;
}

@InputType({ description: 'The card that is to go.' })
class RemoveCardInput {
  @Field(() => String, { description: 'Its last four digits, so that no other is removed.' }) last4!: string;
}

@ObjectType('EnterCardPayload', {
  description: 'Where to enter the card, or why none can be entered.',
  simpleResolvers: true,
})
class EnterCardPayload {
  @Field(() => CardEntryType, { nullable: true, description: 'Good for once; null if it was refused.' })
  entry!: CardEntryType | null;
  @Field(() => [EnterCardError], { description: 'Empty on success; 10 at most.' }) userErrors!: UserError[];
}

@ObjectType('RemoveCardPayload', {
  description: 'The viewer without the card, or why it is still there.',
  simpleResolvers: true,
})
class RemoveCardPayload {
  @Field(() => ViewerType, { nullable: true, description: 'As it is now; null if it was refused.' })
  viewer!: ViewerType | null;
  @Field(() => [RemoveCardError], { description: 'Empty on success; 10 at most.' }) userErrors!: UserError[];
}

@Resolver()
export class CardResolver {
  @Mutation(() => EnterCardPayload, {
    nullable: true,
    description:
      'Begins to enter a card at the payment provider, for the first time or in the place of the one that is kept. What came of it is seen in `Viewer.card`. R26, R27.',
  })
  async enterCard(
    @Arg('input', () => EnterCardInput, { description: 'How.' }) { form, returnUrl = null }: EnterCardInput,
    @Ctx() scope: PurchaseScope,
  ): Promise<EnterCardPayload> {
    const outcome = await enterCard(scope, { form, returnUrl });
    if (outcome.kind === 'refused') return { entry: null, userErrors: EnterCardError.of(outcome.faults, scope) };
    return { entry: CardEntryType.of(outcome.entry), userErrors: [] };
  }

  @Mutation(() => RemoveCardPayload, {
    nullable: true,
    description: 'Removes the card that is kept, here and at the payment provider. R27.',
  })
  async removeCard(
    @Arg('input', () => RemoveCardInput, { description: 'Which.' }) { last4 }: RemoveCardInput,
    @Ctx() scope: PurchaseScope,
  ): Promise<RemoveCardPayload> {
    const outcome = await removeCard(scope, last4);
    if (outcome.kind === 'refused') return { viewer: null, userErrors: RemoveCardError.of(outcome.faults, scope) };
    return { viewer: new ViewerType(scope.viewer), userErrors: [] };
  }
}
