/** The card that the payment provider keeps for a buyer, as far as it is known here. R27. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../platform/calendar';
import { isUsable } from './card.rules';
import type { SavedCard } from './purchase';

@ObjectType('SavedCard', {
  description: 'The card that the payment provider keeps for the viewer. Its number is never here. R27.',
  simpleResolvers: true,
})
export class SavedCardType {
  @Field(() => String, { description: 'The kind of card, such as visa.' }) brand!: string;
  @Field(() => String, { description: 'The last four digits of its number.' }) last4!: string;
  @Field(() => Int, { description: 'The month in which it ends, 1 to 12; it can be used until the last day of it.' })
  expiresMonth!: number;
  @Field(() => Int, { description: 'The year of that month, four digits.' }) expiresYear!: number;
  @Field(() => Boolean, { description: 'Whether it has ended, so that another one is needed.' }) expired!: boolean;

  static of(card: SavedCard, today: Day): SavedCardType {
    const { brand, last4, expiresMonth, expiresYear } = card;
    return { brand, last4, expiresMonth, expiresYear, expired: !isUsable(card, today) };
  }
}
