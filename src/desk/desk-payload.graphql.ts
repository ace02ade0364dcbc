/** The payload of a deed at the desk whose doer does not see the case, or sees it no longer. One set of types for each. */
import { Field, ObjectType, type ClassType } from 'type-graphql';
import type { Viewer } from '../identity/viewer';
import { nameOf } from '../identity/viewer';
import type { CaseOutcome } from '../life/refusal';
import { enumType } from '../platform/enum.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { Say } from '../platform/wording';
import { CaseOwnerType } from './case-owner.graphql';

export interface DeskPayload {
  number: string | null;
  queue: string | null;
  owner: CaseOwnerType | null;
  userErrors: UserError[];
}

type Outcome<C extends string> = CaseOutcome<C> & { owner?: Viewer | null };

export interface DeskPayloadClass<C extends string> extends ClassType<DeskPayload> {
  of(outcome: Outcome<C>, scope: { say: Say }): DeskPayload;
}

/** The types `<name>Payload`, `<name>Error` and `<name>ErrorCode`. `what` completes "Why …". */
export function deskPayload<C extends string>(
  name: string,
  what: string,
  codes: Record<C, string>,
): DeskPayloadClass<C> {
  const CodeEnum = enumType(`${name}ErrorCode`, `Why ${what}.`, codes);

  @ObjectType(`${name}Error`, { implements: UserError, description: `Why ${what}.`, simpleResolvers: true })
  class DeskError implements UserError {
    @Field(() => CodeEnum, { description: 'What kind of refusal it is.' }) code!: C;
    message!: string;
    path!: string[] | null;
  }

  @ObjectType(`${name}Payload`, { description: `Whose the case is now, or why ${what}.`, simpleResolvers: true })
  class Payload implements DeskPayload {
    @Field(() => String, { nullable: true, description: 'The number of the case; null if it was refused.' })
    number!: string | null;
    @Field(() => String, { nullable: true, description: 'The queue that it is in; null if it was refused.' })
    queue!: string | null;
    @Field(() => CaseOwnerType, {
      nullable: true,
      description: 'Who owns it now; null while it waits in its queue, and if it was refused.',
    })
    owner!: CaseOwnerType | null;
    @Field(() => [DeskError], { description: 'Empty on success; 10 at most.' }) userErrors!: DeskError[];

    static of(outcome: Outcome<C>, { say }: { say: Say }): Payload {
      if (outcome.kind === 'done') {
        const { number, routing } = outcome.case;
        const owner = outcome.owner ? { name: nameOf(outcome.owner) } : null;
        return { number, queue: routing.queue, owner, userErrors: [] };
      }
      const userErrors = outcome.faults.map(({ code, key, path, values }) =>
        Object.assign(new DeskError(), { code, path, message: say(key, values) }),
      );
      return { number: null, queue: null, owner: null, userErrors };
    }
  }
  return Payload;
}
