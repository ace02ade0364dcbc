/** What a submission answers, whichever way the request came. R44, R49. */
import { Field, ObjectType } from 'type-graphql';
import { shownReasons, UnavailableReasonType } from '../agreements/reason.graphql';
import { CaseType } from '../cases/case.graphql';
import { caseLoaders } from '../cases/case.loader';
import type { Submitted } from '../cases/submit-case';
import type { SubmissionFault, SubmissionRefusalCode } from '../cases/submission.rules';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { DateTimeScalar, EmailAddressScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { Say } from '../platform/wording';

@ObjectType('CaseReceipt', {
  description: 'The confirmation that every submitter gets. R44, R49.',
  simpleResolvers: true,
})
export class CaseReceiptType {
  @Field(() => String, { description: 'The number of the case.' }) number!: string;
  @Field(() => DateTimeScalar, { description: 'When it was submitted.' }) submittedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'By when the first answer is due. R41.' }) responseDueAt!: Date;
  @Field(() => EmailAddressScalar, { description: 'Whom the engineer talks to.' }) primaryContactEmail!: string;
  @Field(() => Boolean, { description: 'Whether the submitter is a contact and so sees the case. R48.' })
  submitterSeesCase!: boolean;
}

export const SubmitCaseErrorCodeEnum = enumType(
  'SubmitCaseErrorCode',
  'Why a case was not submitted; nothing was stored and no unit taken.',
  {
    PROFILE_REQUIRED: 'Complete the profile first. R2.',
    AGREEMENT_NOT_FOUND: 'The agreement is not registered to this sign-in, or does not exist.',
    PLAN_UNAVAILABLE: 'The plan cannot be used now; `unavailableReasons` says why. R25.',
    PRODUCT_NOT_SERVED_HERE: 'Support for the product is given in another portal. R36.',
    AROUND_THE_CLOCK_NEEDS_CRITICAL: '24/7 is for CRITICAL only. R38.',
    PHONE_REQUIRED: '24/7, and a contact who prefers the telephone, need a number. R39.',
    DUPLICATE_CONTACT: 'An address stands there twice.',
    TOO_MANY_CONTACTS: 'More than 10 additional contacts. R46.',
    INVALID_INPUT: 'A value cannot be used; `path` says which.',
    DRAFT_NOT_FOUND: 'This sign-in has no such draft, or it expired.',
    DRAFT_ALREADY_SUBMITTED: 'The draft became a case before.',
    ATTACHMENT_NOT_FOUND: 'A file is not staged, or is not of this sign-in. R59.',
    ATTACHMENT_UNFINISHED: 'A file is still being uploaded. R59.',
    TOO_MANY_ATTACHMENTS: 'More than 10 files. R59.',
    IDEMPOTENCY_MISMATCH: 'The key was used for a case with other input. R44.',
    IDEMPOTENCY_IN_PROGRESS: 'A request with this key is under way; send it again in a moment. R44.',
  } satisfies Record<SubmissionRefusalCode, string>,
);

@ObjectType('SubmitCaseError', {
  implements: UserError,
  description: 'Why a case was not submitted.',
  simpleResolvers: true,
})
class SubmitCaseError implements UserError {
  @Field(() => SubmitCaseErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: SubmissionRefusalCode;
  message!: string;
  path!: string[] | null;

  static of({ code, key, path, values }: SubmissionFault, say: Say): SubmitCaseError {
    return Object.assign(new SubmitCaseError(), { code, path, message: say(key, values) });
  }
}

/** More than anybody mends at once; the list would be as long as the one that was sent. */
export const MOST_ERRORS = 50;

@ObjectType('SubmitCasePayload', {
  description: 'The confirmation and the case, or why nothing was submitted.',
  simpleResolvers: true,
})
export class SubmitCasePayload {
  @Field(() => CaseReceiptType, { nullable: true, description: 'The confirmation; null if it was refused.' })
  receipt!: CaseReceiptType | null;
  @Field(() => CaseType, { nullable: true, description: 'The case; null for a submitter who is not a contact. R48.' })
  case!: CaseType | null;
  @Field(() => [UnavailableReasonType], {
    description: 'With PLAN_UNAVAILABLE every reason, as it is now; 4 at most. R25.',
  })
  unavailableReasons!: UnavailableReasonType[];
  @Field(() => [SubmitCaseError], { description: `Empty on success; ${MOST_ERRORS} at most.` })
  userErrors!: SubmitCaseError[];
}

export async function shownSubmission(outcome: Submitted, scope: SignedIn): Promise<SubmitCasePayload> {
  if (outcome.kind === 'refused') {
    const { faults, agreement, reasons = [], version = null } = outcome;
    return {
      receipt: null,
      case: null,
      unavailableReasons: agreement ? shownReasons(scope, agreement, reasons, version) : [],
      userErrors: faults.slice(0, MOST_ERRORS).map((fault) => SubmitCaseError.of(fault, scope.say)),
    };
  }
  const { id, ...receipt } = outcome.receipt;
  const seen = await caseLoaders(scope).cases.load(id);
  return {
    receipt: { ...receipt, submitterSeesCase: seen !== null },
    case: seen && new CaseType(seen),
    unavailableReasons: [],
    userErrors: [],
  };
}
