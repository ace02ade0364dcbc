/** Why something was not done to an organisation or a benefit. One set of types for each mutation. */
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { enumType } from '../platform/enum.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { Say } from '../platform/wording';
import type { Fault } from './refusal';

export interface ErrorClass<C extends string> extends ClassType<UserError> {
  of(faults: readonly Fault<C>[], say: Say): UserError[];
}

/** The types `<name>Error` and `<name>ErrorCode`. `what` completes "Why …". Where guesses count it says until when. */
export function errorType<C extends string>(
  name: string,
  what: string,
  codes: Record<C, string>,
  { guesses = false } = {},
): ErrorClass<C> {
  const CodeEnum = enumType(`${name}ErrorCode`, `Why ${what}.`, codes);

  @ObjectType(`${name}Error`, { implements: UserError, description: `Why ${what}.`, simpleResolvers: true })
  class DeedError implements UserError {
    @Field(() => CodeEnum, { description: 'What kind of refusal it is.' }) code!: C;
    retryAt!: Date | null;
    message!: string;
    path!: string[] | null;

    static of(faults: readonly Fault<C>[], say: Say): DeedError[] {
      return faults.map(({ code, key, path, values, retryAt = null }) =>
        Object.assign(new DeedError(), { code, path, message: say(key, values), retryAt }),
      );
    }
  }
  const description = 'TOO_MANY_ATTEMPTS: when the next one is judged; else null.';
  if (guesses) Field(() => DateTimeScalar, { nullable: true, description })(DeedError.prototype, 'retryAt');
  return DeedError;
}
