/** Step 6: submitting a request that comes whole. R34, R38–R49. */
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { CaseContactInput } from '../cases/contact.graphql';
import type { Severity } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import { rowNumber } from '../platform/global-id';
import { CountryCodeScalar, LocaleScalar, TimeZoneScalar } from '../platform/scalars.graphql';
import { SeverityEnum, SupportHoursEnum } from '../routing/routing.graphql';
import type { SupportHours } from '../routing/routing';
import { shownSubmission, SubmitCasePayload } from './submission.graphql';
import { submitRequest } from './submit-request';

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
  @Field(() => [ID], {
    nullable: true,
    description: 'Files that this sign-in has staged, which go into the case; 10 at most. R59.',
  })
  attachmentIds?: string[] | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'A draft of this sign-in that is used up with this request, and whose files go into the case. What is submitted is what stands here. R25.',
  })
  draftId?: string | null;
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
    const { agreementId, productVersionId, problemId, attachmentIds, draftId, ...rest } = input;
    const numbers = {
      agreementId: rowNumber('Agreement', agreementId),
      productVersionId: rowNumber('ProductVersion', productVersionId),
      problemId: rowNumber('Problem', problemId),
    };
    const along = {
      draftId: typeof draftId === 'string' ? rowNumber('Draft', draftId) : null,
      attachmentIds: [...new Set(attachmentIds ?? [])].map((id) => rowNumber('Attachment', id)),
    };
    return shownSubmission(await submitRequest(scope, { ...rest, ...numbers }, along), scope);
  }
}
