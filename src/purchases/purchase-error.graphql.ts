/** Why a step of a purchase was refused. One set of types for each mutation. R26, R28. */
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { RemedyType } from '../agreements/reason.graphql';
import type { ProductVersion } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import { wayBack } from './purchase-refusal.wording';
import type { Fault } from './refusal';

interface PurchaseErrorClass<C extends string> extends ClassType<UserError> {
  /** `version` is what help is wanted with, where that is known. */
  of(faults: readonly Fault<C>[], scope: SignedIn, version?: ProductVersion | null): UserError[];
}

/** The types `<name>Error` and `<name>ErrorCode`. `what` completes "Why …". Where attempts count it says until when. */
export function purchaseErrorType<C extends string>(
  name: string,
  what: string,
  codes: Record<C, string>,
  { attempts = false } = {},
): PurchaseErrorClass<C> {
  const CodeEnum = enumType(`${name}ErrorCode`, `Why ${what}.`, codes);

  @ObjectType(`${name}Error`, { implements: UserError, description: `Why ${what}.`, simpleResolvers: true })
  class PurchaseError implements UserError {
    @Field(() => CodeEnum, { description: 'What kind of refusal it is.' }) code!: C;
    @Field(() => [RemedyType], { description: 'The way back, best first; empty where there is none; 3 at most.' })
    remedies!: RemedyType[];
    retryAt!: Date | null;
    message!: string;
    path!: string[] | null;

    static of(faults: readonly Fault<C>[], scope: SignedIn, version: ProductVersion | null = null): PurchaseError[] {
      return faults.map(({ code, key, path, values, retryAt = null }) => {
        const [message, remedies] = [scope.say(key, values), wayBack(code, version, scope)];
        return Object.assign(new PurchaseError(), { code, path, message, remedies, retryAt });
      });
    }
  }
  const description = 'TOO_MANY_ATTEMPTS: when the next one is taken; else null.';
  if (attempts) Field(() => DateTimeScalar, { nullable: true, description })(PurchaseError.prototype, 'retryAt');
  return PurchaseError;
}
