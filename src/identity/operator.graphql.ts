/** What operators see: the features above add to it what they know. */
import { ObjectType, Query, Resolver } from 'type-graphql';

@ObjectType('Operator', {
  description: 'What an operator of the service sees: agreements, roles, the audit log. Nothing of what is in a case.',
})
export class OperatorType {}

@Resolver()
export class OperatorResolver {
  @Query(() => OperatorType, { nullable: true, description: 'For operators; FORBIDDEN for everybody else.' })
  operator(): OperatorType {
    return new OperatorType();
  }
}
