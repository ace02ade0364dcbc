/** The use of an agreement over time, for a chart. R13, R24. */
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import type { Day } from '../platform/calendar';
import { DateScalar } from '../platform/scalars.graphql';
import { AgreementType } from './agreement.graphql';
import { agreementLoaders } from './agreement.loader';
import { MOST_MONTHS, type MonthOfUse } from './use.rules';

@ObjectType('UnitsUsed', {
  description: 'What became of the units of an agreement within a month of the vendor’s calendar. R13, R24, R62.',
  simpleResolvers: true,
})
class UnitsUsedType implements MonthOfUse {
  @Field(() => DateScalar, { description: 'The first day of the month.' }) month!: Day;
  @Field(() => Int, { description: 'Granted, with corrections: below 0 where those took away more.' }) granted!: number;
  @Field(() => Int, { description: 'Taken for cases.' }) consumed!: number;
  @Field(() => Int, { description: 'Given back by cases. R57.' }) returned!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Left at its end, or now; what lapsed is told by this alone. Null is unlimited.',
  })
  remaining!: number | null;
}

@Resolver(() => AgreementType)
export class AgreementUseResolver {
  @FieldResolver(() => [UnitsUsedType], {
    description: `Each month of its term until today or its end, the oldest first; what was booked before stands in the first; empty before it begins; ${MOST_MONTHS} at most. R13, R24, R62.`,
  })
  use(@Root() { agreement }: AgreementType, @Ctx() scope: SignedIn): Promise<UnitsUsedType[]> {
    return agreementLoaders(scope).use.load(agreement);
  }
}
