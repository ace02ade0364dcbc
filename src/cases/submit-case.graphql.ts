/** Step 6: submitting. R34, R38–R49. */
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { shownReasons, UnavailableReasonType } from '../agreements/reason.graphql';
import type { Severity } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import {
  CountryCodeScalar,
  DateTimeScalar,
  EmailAddressScalar,
  LocaleScalar,
  TimeZoneScalar,
} from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { Say } from '../platform/wording';
import { SeverityEnum, SupportHoursEnum } from '../routing/routing.graphql';
import type { SupportHours } from '../routing/routing';
import { CaseType } from './case.graphql';
import { caseLoaders } from './case.loader';
import { CaseContactInput } from './contact.graphql';
import { submitCase, type Submitted } from './submit-case';
import type { SubmissionFault, SubmissionRefusalCode } from './submission.rules';

@InputType({ description: 'A support request. R34, R37–R46.' })
class SubmitCaseInput {
  @Field(() => String, {
    description:
      '1–255 characters of the client’s choice, remembered for 24 hours and longer: sending the same again gives the same case. R44.',
  })
  idempotencyKey!: string;
  @Field(() => ID, { description: 'The agreement to take a unit from, registered to this sign-in.' })
  agreementId!: string;
  @Field(() => ID, { description: 'The version that help is needed with.' }) productVersionId!: string;
  @Field(() => ID, { description: 'A problem of the same product.' }) problemId!: string;
  @Field(() => String, { description: 'One line, 1–250 characters.' }) title!: string;
  @Field(() => String, { description: '1–20,000 characters.' }) description!: string;
  @Field(() => SeverityEnum, { defaultValue: 'IMPORTANT', description: 'How badly it hurts. R38.' })
  severity!: Severity;
  @Field(() => SupportHoursEnum, { defaultValue: 'BUSINESS_HOURS', description: 'When the engineers work on it. R38.' })
  supportHours!: SupportHours;
  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'Where the contact is; the profile’s by default. R40.',
  })
  country?: string | null;
  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: 'The contact’s time zone; the profile’s by default. R40.',
  })
  timeZone?: string | null;
  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language wished for; the profile’s by default, else English. R42.',
  })
  locale?: string | null;
  @Field(() => CaseContactInput, { description: 'The one whom the engineer talks to. R45.' })
  primaryContact!: CaseContactInput;
  @Field(() => [CaseContactInput], { nullable: true, description: 'Back-ups, who see the case too; 10 at most. R46.' })
  additionalContacts?: CaseContactInput[] | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Adds the submitter as a contact; who is none does not see the case. R49.',
  })
  addMeAsContact!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The number of an earlier case that this viewer sees. R56, R58.',
  })
  followsCaseNumber?: string | null;
}

@ObjectType('CaseReceipt', {
  description: 'The confirmation that every submitter gets. R44, R49.',
  simpleResolvers: true,
})
class CaseReceiptType {
  @Field(() => String, { description: 'The number of the case.' }) number!: string;
  @Field(() => DateTimeScalar, { description: 'When it was submitted.' }) submittedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'By when the first answer is due. R41.' }) responseDueAt!: Date;
  @Field(() => EmailAddressScalar, { description: 'Whom the engineer talks to.' }) primaryContactEmail!: string;
  @Field(() => Boolean, { description: 'Whether the submitter is a contact and so sees the case. R48.' })
  submitterSeesCase!: boolean;
}

const SubmitCaseErrorCodeEnum = enumType(
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
const MOST_ERRORS = 50;

@ObjectType('SubmitCasePayload', {
  description: 'The confirmation and the case, or why nothing was submitted.',
  simpleResolvers: true,
})
class SubmitCasePayload {
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

@Resolver()
export class SubmitCaseResolver {
  @Mutation(() => SubmitCasePayload, {
    nullable: true,
    description: 'Submits a support request and takes exactly one unit. R44.',
  })
  async submitCase(
    @Arg('input', () => SubmitCaseInput, { description: 'The request.' }) input: SubmitCaseInput,
    @Ctx() scope: SignedIn,
  ): Promise<SubmitCasePayload> {
    const { agreementId, productVersionId, problemId, ...rest } = input;
    const numbers = {
      agreementId: rowNumber('Agreement', agreementId),
      productVersionId: rowNumber('ProductVersion', productVersionId),
      problemId: rowNumber('Problem', problemId),
    };
    return shown(await submitCase(scope, { ...rest, ...numbers }), scope);
  }
}

async function shown(outcome: Submitted, scope: SignedIn): Promise<SubmitCasePayload> {
  if (outcome.kind === 'refused') {
    const { faults, agreement, reasons = [], version = null } = outcome;
    return {
      receipt: null,
      case: null,
      unavailableReasons: agreement ? await shownReasons(scope, agreement, reasons, version) : [],
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
