/** Saves the six steps as they are typed. R25, R33, R34. */
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ContactMethod } from '../cases/case';
import { ContactMethodEnum } from '../cases/contact.graphql';
import type { Severity } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import { CountryCodeScalar, LocaleScalar, TimeZoneScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import { SeverityEnum, SupportHoursEnum } from '../routing/routing.graphql';
import type { SupportHours } from '../routing/routing';
import { DraftType } from './draft.graphql';
import { saveDraft, type SaveDraftFault, type SaveDraftRefusalCode } from './save-draft';

@InputType({ description: 'A person as far as they were typed. R45, R46.' })
class DraftContactInput {
  @Field(() => String, { nullable: true, description: 'First name, at most 100 characters.' })
  firstName?: string | null;
  @Field(() => String, { nullable: true, description: 'Last name, at most 100 characters.' })
  lastName?: string | null;
  @Field(() => String, { nullable: true, description: 'The address, perhaps half of one, at most 254 characters.' })
  email?: string | null;
  @Field(() => String, { nullable: true, description: 'A telephone number, at most 40 characters. R39.' })
  phone?: string | null;
  @Field(() => ContactMethodEnum, { nullable: true, description: 'How the person prefers to be reached.' })
  preferredMethod?: ContactMethod | null;
}

@InputType({
  description:
    'What was typed: what is absent stays as it is, null clears it. It may be incomplete and wrong. R33, R34.',
})
class SaveDraftInput {
  @Field(() => ID, { nullable: true, description: 'The draft to go on with; without it a new one begins.' })
  draftId?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the device has: if the draft was changed elsewhere since, nothing is saved. Without it the last save wins.',
  })
  expectedVersion?: number | null;
  @Field(() => Int, { nullable: true, description: 'The step where the person is, 1 to 6; null is the first. R33.' })
  step?: number | null;
  @Field(() => ID, { nullable: true, description: 'The version that help is needed with.' })
  productVersionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A problem of the same product.' }) problemId?: string | null;
  @Field(() => ID, { nullable: true, description: 'An agreement that is registered to this sign-in.' })
  agreementId?: string | null;
  @Field(() => String, { nullable: true, description: 'One line, at most 250 characters.' }) title?: string | null;
  @Field(() => String, { nullable: true, description: 'At most 20,000 characters.' }) description?: string | null;
  @Field(() => SeverityEnum, { nullable: true, description: 'How badly it hurts. R38.' }) severity?: Severity | null;
  @Field(() => SupportHoursEnum, { nullable: true, description: 'When the engineers work on it. R38.' })
  supportHours?: SupportHours | null;
  @Field(() => CountryCodeScalar, { nullable: true, description: 'Where the contact is. R40.' }) country?:
    string | null;
  @Field(() => TimeZoneScalar, { nullable: true, description: 'The contact’s time zone. R40.' }) timeZone?:
    string | null;
  @Field(() => LocaleScalar, { nullable: true, description: 'The language wished for. R42.' }) locale?: string | null;
  @Field(() => DraftContactInput, {
    nullable: true,
    description: 'The one whom the engineer talks to; replaces the one that was there as a whole. R45.',
  })
  primaryContact?: DraftContactInput | null;
  @Field(() => [DraftContactInput], {
    nullable: true,
    description: 'Back-ups, 10 at most; replaces those that were there. R46.',
  })
  additionalContacts?: DraftContactInput[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the submitter becomes a contact. R49.' })
  addMeAsContact?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'The number of an earlier case that this viewer sees, at most 40 characters. R56, R58.',
  })
  followsCaseNumber?: string | null;
}

const SaveDraftErrorCodeEnum = enumType('SaveDraftErrorCode', 'Why a draft was not saved; it is as it was.', {
  DRAFT_NOT_FOUND: 'This sign-in has no such draft, or it expired.',
  ALREADY_SUBMITTED: 'It became a case.',
  CHANGED_ELSEWHERE: 'It has another version than was expected; the answer carries it as it is now.',
  TOO_MANY_DRAFTS: 'The sign-in has 20 drafts.',
  INVALID_INPUT: 'A value is longer than a draft keeps; `path` says which.',
} satisfies Record<SaveDraftRefusalCode, string>);

@ObjectType('SaveDraftError', {
  implements: UserError,
  description: 'Why a draft was not saved.',
  simpleResolvers: true,
})
class SaveDraftError implements UserError {
  @Field(() => SaveDraftErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: SaveDraftRefusalCode;
  message!: string;
  path!: string[] | null;

  static of({ code, key, path, values }: SaveDraftFault, { say }: SignedIn): SaveDraftError {
    return Object.assign(new SaveDraftError(), { code, path, message: say(key, values) });
  }
}

@ObjectType('SaveDraftPayload', { description: 'The draft, or why it was not saved.', simpleResolvers: true })
class SaveDraftPayload {
  @Field(() => DraftType, {
    nullable: true,
    description: 'The draft as it is now, also with CHANGED_ELSEWHERE; null if it was refused otherwise.',
  })
  draft!: DraftType | null;
  @Field(() => [SaveDraftError], { description: 'Empty on success; 50 at most.' })
  userErrors!: SaveDraftError[];
}

@Resolver()
export class SaveDraftResolver {
  @Mutation(() => SaveDraftPayload, {
    nullable: true,
    description: 'Keeps what was typed for 30 days from now, to be gone on with on any device. R25, R33.',
  })
  async saveDraft(
    @Arg('input', () => SaveDraftInput, { description: 'What was typed.' }) input: SaveDraftInput,
    @Ctx() scope: SignedIn,
  ): Promise<SaveDraftPayload> {
    const { draftId, expectedVersion, productVersionId, problemId, agreementId, ...rest } = input;
    const outcome = await saveDraft(scope, {
      draftId: chosen('Draft', draftId) ?? null,
      expectedVersion: expectedVersion ?? null,
      changes: {
        ...rest,
        productVersionId: chosen('ProductVersion', productVersionId),
        problemId: chosen('Problem', problemId),
        agreementId: chosen('Agreement', agreementId),
      },
    });
    const faults = outcome.kind === 'refused' ? outcome.faults : [];
    return {
      draft: outcome.draft && new DraftType(outcome.draft, scope),
      userErrors: faults.map((fault) => SaveDraftError.of(fault, scope)),
    };
  }
}

/** Absent and null are not the same. */
function chosen(type: string, id: string | null | undefined): number | null | undefined {
  return typeof id === 'string' ? rowNumber(type, id) : id;
}
