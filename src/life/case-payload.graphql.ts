/** The payload of a deed on a case: the case, and why it was not done. One set of types for each mutation. */
import { Field, ObjectType, type ClassType } from 'type-graphql';
import { CaseType } from '../cases/case.graphql';
import { enumType } from '../platform/enum.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { Say } from '../platform/wording';
import type { CaseFault, CaseOutcome } from './refusal';

export interface CasePayload {
  case: CaseType | null;
  userErrors: UserError[];
}

export interface CasePayloadClass<C extends string> extends ClassType<CasePayload> {
  of(outcome: CaseOutcome<C>, scope: { say: Say }): CasePayload;
}

/** The types `<name>Payload`, `<name>Error` and `<name>ErrorCode`. `what` completes "Why …". */
export function casePayload<C extends string>(
  name: string,
  what: string,
  codes: Record<C, string>,
): CasePayloadClass<C> {
  const CodeEnum = enumType(`${name}ErrorCode`, `Why ${what}.`, codes);

  @ObjectType(`${name}Error`, { implements: UserError, description: `Why ${what}.`, simpleResolvers: true })
  class CaseDeedError implements UserError {
    @Field(() => CodeEnum, { description: 'What kind of refusal it is.' }) code!: C;
    message!: string;
    path!: string[] | null;

    static of({ code, key, path, values }: CaseFault<C>, say: Say): CaseDeedError {
      return Object.assign(new CaseDeedError(), { code, path, message: say(key, values) });
    }
  }

  @ObjectType(`${name}Payload`, { description: `The case, or why ${what}.`, simpleResolvers: true })
  class CaseDeedPayload implements CasePayload {
    @Field(() => CaseType, { nullable: true, description: 'The case as it is now; null where the viewer sees none.' })
    case!: CaseType | null;
    @Field(() => [CaseDeedError], { description: 'Empty on success; 10 at most.' })
    userErrors!: CaseDeedError[];

    static of(outcome: CaseOutcome<C>, { say }: { say: Say }): CaseDeedPayload {
      const faults = outcome.kind === 'refused' ? outcome.faults : [];
      return {
        case: outcome.case && new CaseType(outcome.case),
        userErrors: faults.map((fault) => CaseDeedError.of(fault, say)),
      };
    }
  }
  return CaseDeedPayload;
}
