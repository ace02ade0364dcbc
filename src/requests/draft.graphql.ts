/** Drafts as the API shows them: what was typed, and what submitting it would say at this moment. R25, R33, R34. */
import { Field, Int, ObjectType } from 'type-graphql';
import { AgreementType } from '../agreements/agreement.graphql';
import { agreementLoaders } from '../agreements/agreement.loader';
import { shownReasons, UnavailableReasonType } from '../agreements/reason.graphql';
import { AttachmentType } from '../attachments/attachment.graphql';
import { attachmentLoaders } from '../attachments/attachment.loader';
import type { Judgement } from '../cases/judge-submission';
import { placeOf } from '../cases/submission.rules';
import type { Severity } from '../catalog/catalogue';
import { ProblemType, ProductVersionType } from '../catalog/catalog.graphql';
import type { SignedIn } from '../identity/scope';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { connectionType } from '../platform/page.graphql';
import { CountryCodeScalar, DateTimeScalar, LocaleScalar, TimeZoneScalar } from '../platform/scalars.graphql';
import { RoutingPreviewType, routingPreview, SeverityEnum, SupportHoursEnum } from '../routing/routing.graphql';
import type { SupportHours } from '../routing/routing';
import type { Draft } from './draft';
import { DraftContactType, DraftFaultType } from './draft-parts.graphql';
import { finished, judgeDraft } from './judge-draft';
import { MOST_ERRORS } from './submission.graphql';

@ObjectType('Draft', {
  implements: Node,
  description:
    'A request as far as it was typed, for its sign-in only, on any device; it goes away 30 days after the last save. R25.',
})
export class DraftType implements Node {
  readonly id: string;
  private judged: Promise<Judgement> | undefined;

  constructor(
    private readonly draft: Draft,
    private readonly scope: SignedIn,
  ) {
    this.id = globalId('Draft', draft.id);
    const { id: _, content, ...kept } = draft;
    Object.assign(this, content, kept);
  }

  /** Made for each reading anew, and once for the fields of one reading. */
  private judgement(): Promise<Judgement> {
    this.judged ??= judgeDraft(this.scope, this.draft.content);
    return this.judged;
  }

  @Field(() => Int, { description: 'How often it was saved, for `expectedVersion`.' })
  version!: number;

  @Field(() => Int, { description: 'The step where the person is, 1 to 6. R33.' })
  step!: number;

  @Field(() => [AttachmentType], { description: 'The files that wait with it; 10 at most. R59.' })
  async attachments(): Promise<AttachmentType[]> {
    const files = await attachmentLoaders(this.scope).ofDraft.load(this.draft.id);
    return files.map((file) => new AttachmentType(file));
  }

  @Field(() => ProductVersionType, {
    nullable: true,
    description: 'The version that help is needed with; null while none is chosen, or if it is not there any more.',
  })
  get productVersion(): ProductVersionType | null {
    const version = this.scope.catalogue.version(this.draft.content.productVersionId ?? 0);
    return version ? new ProductVersionType(version) : null;
  }

  @Field(() => ProblemType, {
    nullable: true,
    description: 'The problem; null while none is chosen, or if it is not there any more.',
  })
  get problem(): ProblemType | null {
    const problem = this.scope.catalogue.problem(this.draft.content.problemId ?? 0);
    return problem ? new ProblemType(problem) : null;
  }

  @Field(() => AgreementType, {
    nullable: true,
    description: 'The agreement; null while none is chosen, and unless it is registered to this sign-in. R51.',
  })
  async agreement(): Promise<AgreementType | null> {
    const { agreementId } = this.draft.content;
    const agreement = agreementId === null ? null : await agreementLoaders(this.scope).agreements.load(agreementId);
    return agreement && new AgreementType(agreement);
  }

  @Field(() => String, { nullable: true, description: 'One line, at most 250 characters; null while it is not there.' })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The problem in words, at most 20,000 characters; null while it is not there.',
  })
  description!: string | null;

  @Field(() => SeverityEnum, { nullable: true, description: 'Null while none is chosen, which is IMPORTANT. R38.' })
  severity!: Severity | null;

  @Field(() => SupportHoursEnum, {
    nullable: true,
    description: 'Null while none are chosen, which is BUSINESS_HOURS. R38.',
  })
  supportHours!: SupportHours | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Null while it is the profile’s. R40.' })
  country!: string | null;

  @Field(() => TimeZoneScalar, { nullable: true, description: 'Null while it is the profile’s. R40.' })
  timeZone!: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language wished for; null for the profile’s. R42.' })
  locale!: string | null;

  @Field(() => DraftContactType, { nullable: true, description: 'Null while nobody is. R45.' })
  primaryContact!: DraftContactType | null;

  @Field(() => [DraftContactType], {
    description: 'The back-ups, in the order in which they were given; 10 at most. R46.',
  })
  additionalContacts!: readonly DraftContactType[];

  @Field(() => Boolean, { description: 'Whether the submitter becomes a contact. R49.' })
  addMeAsContact!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The number of an earlier case, as it was typed; null for none. R56, R58.',
  })
  followsCaseNumber!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was first saved.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  updatedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'From when on it is not there any more: 30 days after the last save.' })
  expiresAt!: Date;

  @Field(() => [DraftFaultType], {
    description: `Every ground on which submitting it would be refused now, judged anew at each reading; ${MOST_ERRORS} at most. R25.`,
  })
  async faults(): Promise<DraftFaultType[]> {
    const { faults } = await this.judgement();
    return faults.slice(0, MOST_ERRORS).map((fault) => DraftFaultType.of(fault, this.scope.say));
  }

  @Field(() => [UnavailableReasonType], {
    description:
      'Every reason why the chosen agreement cannot be used now, for the chosen version if there is one; 4 at most. R18, R25.',
  })
  async unavailableReasons(): Promise<UnavailableReasonType[]> {
    const { agreement, reasons, version } = await this.judgement();
    return agreement ? shownReasons(this.scope, agreement, reasons, version) : [];
  }

  @Field(() => Boolean, { description: 'Whether submitting it now would be accepted: there are no faults. R25.' })
  async readyToSubmit(): Promise<boolean> {
    return (await this.judgement()).faults.length === 0;
  }

  @Field(() => RoutingPreviewType, {
    nullable: true,
    description:
      'Where it would go if it were submitted now, with the defaults for what is not chosen; null without a version, or without a country or time zone. R37–R42.',
  })
  get routing(): RoutingPreviewType | null {
    const { input } = finished(this.draft.content);
    const version = this.scope.catalogue.version(input.productVersionId);
    const { country, timeZone, locale } = placeOf(input, this.scope.viewer);
    if (!version || !country || !timeZone) return null;
    const { severity, supportHours } = input;
    return routingPreview({ version, severity, supportHours, country, timeZone, locale }, this.scope);
  }
}

export const DraftConnection = connectionType('Draft', DraftType, 'drafts');
