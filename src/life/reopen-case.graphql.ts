import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { shownReasons, UnavailableReasonType } from '../agreements/reason.graphql';
import { CaseType } from '../cases/case.graphql';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import { UserError } from '../platform/user-error.graphql';
import type { Say } from '../platform/wording';
import type { CaseFault } from './refusal';
import { reopenCase, type ReopenRefusalCode } from './reopen-case';

const ReopenCaseErrorCodeEnum = enumType('ReopenCaseErrorCode', 'Why the case was not reopened.', {
  CASE_NOT_FOUND: 'The viewer does not see such a case. R48.',
  NOT_CLOSED: 'It is open.',
  CONTACTS_ONLY: 'Its engineer cannot reopen it.',
  TOO_LATE: 'It was closed more than 14 days ago; submit a new case that refers to it.',
  PLAN_UNAVAILABLE: 'Its unit was given back and cannot be taken again; `unavailableReasons` says why.',
} satisfies Record<ReopenRefusalCode, string>);

@ObjectType('ReopenCaseError', {
  implements: UserError,
  description: 'Why the case was not reopened.',
  simpleResolvers: true,
})
class ReopenCaseError implements UserError {
  @Field(() => ReopenCaseErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: ReopenRefusalCode;
  message!: string;
  path!: string[] | null;

  static of({ code, key, path, values }: CaseFault<ReopenRefusalCode>, say: Say): ReopenCaseError {
    return Object.assign(new ReopenCaseError(), { code, path, message: say(key, values) });
  }
}

@InputType({ description: 'Reopening a case. R56.' })
class ReopenCaseInput {
  @Field(() => ID, { description: 'A closed case in which the viewer is a contact.' }) caseId!: string;
}

@ObjectType('ReopenCasePayload', { description: 'The case, or why it was not reopened.', simpleResolvers: true })
class ReopenCasePayload {
  @Field(() => CaseType, { nullable: true, description: 'The case as it is now; null where the viewer sees none.' })
  case!: CaseType | null;
  @Field(() => [UnavailableReasonType], {
    description: 'With PLAN_UNAVAILABLE every reason, as it is now; 4 at most. R25.',
  })
  unavailableReasons!: UnavailableReasonType[];
  @Field(() => [ReopenCaseError], { description: 'Empty on success; 10 at most.' })
  userErrors!: ReopenCaseError[];
}

@Resolver()
export class ReopenCaseResolver {
  @Mutation(() => ReopenCasePayload, {
    nullable: true,
    description: 'Reopens a case within 14 days; takes no unit unless its unit was given back. R56.',
  })
  async reopenCase(
    @Arg('input', () => ReopenCaseInput, { description: 'The case.' }) input: ReopenCaseInput,
    @Ctx() scope: SignedIn,
  ): Promise<ReopenCasePayload> {
    const outcome = await reopenCase(scope, rowNumber('Case', input.caseId));
    const { plan } = outcome;
    const faults = outcome.kind === 'refused' ? outcome.faults : [];
    return {
      case: outcome.case && new CaseType(outcome.case),
      unavailableReasons: plan ? shownReasons(scope, plan.agreement, plan.reasons, plan.version) : [],
      userErrors: faults.map((fault) => ReopenCaseError.of(fault, scope.say)),
    };
  }
}
