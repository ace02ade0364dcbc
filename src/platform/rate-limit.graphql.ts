import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { DateTimeScalar } from './scalars.graphql';

/** What an asker may spend, as it stands while the request runs. */
interface SpendingScope {
  readonly spending: RateLimitType;
}

@ObjectType('RateLimit', {
  description:
    'The points of the asker: of an API key, of a sign-in, or of a network. A request takes 1 for every 100 objects that it may ask for, 1 at least; what it did not use is given back.',
  simpleResolvers: true,
})
class RateLimitType {
  @Field(() => Int, { description: 'Points a minute.' }) limit!: number;
  @Field(() => Int, { description: 'How many are left in this minute, as far as this process knows.' })
  remaining!: number;
  @Field(() => DateTimeScalar, { description: 'When the minute is over and all of them are there again.' })
  resetAt!: Date;
  @Field(() => Int, { description: 'What this request is reckoned to take, in points, before it has run.' })
  cost!: number;
}

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimitType, { nullable: true, description: 'How much may still be asked for in this minute.' })
  rateLimit(@Ctx() { spending }: SpendingScope): RateLimitType {
    return spending;
  }
}
