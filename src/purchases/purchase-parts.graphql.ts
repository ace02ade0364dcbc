/** The parts of a purchase as the API shows them: how far it is, what is next, why it failed, which card. R27, R28. */
import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../platform/enum.graphql';
import type { PurchaseStep } from './next-step.rules';
import type { PurchaseFailureCode, PurchaseState } from './purchase';

export const PurchaseStateEnum = enumType('PurchaseState', 'What has become of a purchase. R28.', {
  STARTED: 'A quote, confirmed or not; nothing is known to be charged.',
  AUTHORISED: 'The provider has the order, and the money is not taken yet.',
  CAPTURED: 'Charged; the agreement comes in a moment.',
  GRANTED: 'Charged, and the agreement is there.',
  FAILED: 'Nothing was charged; `failure` says why.',
  REFUNDED: 'All of it was given back.',
  UNKNOWN: 'The provider was asked to charge and has not said yet what came of it. It is asked again; nobody guesses.',
} satisfies Record<PurchaseState, string>);

export const PurchaseStepEnum = enumType('PurchaseStep', 'What the buyer does next.', {
  ENTER_CARD: 'Enter a card: `enterCard`.',
  CONFIRM: 'Confirm: `confirmPurchase`. Nothing is charged before.',
  PASS_CHALLENGE: 'Show the bank that it is you, at `challengeUrl` or with `challengeSecret`.',
  WAIT: 'Nothing; look again in a moment.',
  DONE: 'Nothing more comes.',
} satisfies Record<PurchaseStep, string>);

const PurchaseFailureCodeEnum = enumType('PurchaseFailureCode', 'Why nothing was charged.', {
  QUOTE_EXPIRED: 'It was not confirmed within its hour.',
  CARD_DECLINED: 'The bank declined the card.',
  CARD_EXPIRED: 'The card has expired.',
  INSUFFICIENT_FUNDS: 'There is not enough money behind the card.',
  CHALLENGE_FAILED: 'The bank could not make sure that it was the buyer.',
  CHALLENGE_ABANDONED: 'The bank’s question was not answered in time.',
  NOT_CHARGED: 'The payment did not go through.',
} satisfies Record<PurchaseFailureCode, string>);

@ObjectType('PurchaseFailure', { description: 'Why nothing was charged.', simpleResolvers: true })
export class PurchaseFailureType {
  @Field(() => PurchaseFailureCodeEnum, { description: 'What kind of failure it is.' }) code!: PurchaseFailureCode;
  @Field(() => String, { description: 'The same in the viewer’s language, with the way on.' }) message!: string;
}

@ObjectType('CardFace', {
  description: 'What of a card is known: enough for its owner to tell it from another. R27.',
  simpleResolvers: true,
})
export class CardFaceType {
  @Field(() => String, { description: 'The kind of card, such as visa.' }) brand!: string;
  @Field(() => String, { description: 'The last four digits of its number.' }) last4!: string;
}
