/** Amounts of money as the API shows them. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { Language } from '../platform/wording';
import { moneyText } from './money.wording';

@ObjectType('Money', { description: 'An amount of money.', simpleResolvers: true })
export class MoneyType {
  @Field(() => Int, {
    description: 'In minor units of the currency: cents; of one without them, such as JPY, whole ones.',
  })
  amount!: number;
  @Field(() => String, { description: 'Three letters by ISO 4217.' }) currency!: string;
  @Field(() => String, { description: 'The same in the viewer’s language, such as €499.00.' }) text!: string;

  static of({ amount, currency }: { amount: number; currency: string }, language: Language): MoneyType {
    return { amount, currency, text: moneyText(amount, currency, language) };
  }
}
