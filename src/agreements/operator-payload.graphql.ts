/** What came of an operator's deed on an agreement. One set of types for each mutation. */
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { enumType } from '../platform/enum.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { Say } from '../platform/wording';
import type { DeedFault, KeyRefusal } from './claim-deed';

export interface DeedErrorClass<C extends string> extends ClassType<UserError> {
  of(fault: DeedFault<C>, say: Say): UserError;
}

/** The types `<name>Error` and `<name>ErrorCode`. `what` completes "Why …". */
export function deedErrorType<C extends string>(
  name: string,
  what: string,
  codes: Record<C, string>,
): DeedErrorClass<C> {
  const common: Record<KeyRefusal | 'INVALID_INPUT', string> = {
    INVALID_INPUT: 'A value cannot be used; `path` says which.',
    IDEMPOTENCY_MISMATCH: 'The key was used for other input. R44.',
    IDEMPOTENCY_IN_PROGRESS: 'A request with this key is under way; send it again in a moment. R44.',
  };
  const CodeEnum = enumType(`${name}ErrorCode`, `Why ${what}.`, { ...codes, ...common });

  @ObjectType(`${name}Error`, { implements: UserError, description: `Why ${what}.`, simpleResolvers: true })
  class DeedError implements UserError {
    @Field(() => CodeEnum, { description: 'What kind of refusal it is.' }) code!: string;
    message!: string;
    path!: string[] | null;

    static of({ code, key, path, values }: DeedFault<C>, say: Say): DeedError {
      return Object.assign(new DeedError(), { code, path, message: say(key, values) });
    }
  }
  return DeedError;
}
