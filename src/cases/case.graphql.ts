/** Cases as the API shows them, to those who see them. R40, R48, R51. */
import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Agreement } from '../agreements/agreement';
import { agreementLoaders } from '../agreements/agreement.loader';
import { AgreementType } from '../agreements/agreement.graphql';
import { PlanTypeType } from '../agreements/plan-type.graphql';
import type { PlanType, Problem, ProductVersion, Severity } from '../catalog/catalogue';
import { ProblemType, ProductVersionType } from '../catalog/catalog.graphql';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { connectionType } from '../platform/page.graphql';
import { CountryCodeScalar, DateTimeScalar, LocaleScalar, TimeZoneScalar } from '../platform/scalars.graphql';
import { SeverityEnum, SupportHoursEnum } from '../routing/routing.graphql';
import type { SupportHours } from '../routing/routing';
import { groundText } from '../routing/routing.wording';
import type { Case, CaseContact, CaseStatus, ContactRole } from './case';
import { caseLoaders } from './case.loader';
import { CaseContactType, ContactRoleEnum } from './contact.graphql';

export const CaseStatusEnum = enumType('CaseStatus', 'Where a case stands. R63.', {
  NEW: 'Submitted; no engineer has it yet.',
  IN_PROGRESS: 'An engineer works on it.',
  WAITING_FOR_CUSTOMER: 'An engineer waits for an answer.',
  SOLUTION_PROVIDED: 'A solution was given and is being tried.',
  CLOSED: 'Closed.',
});

@ObjectType('RoutingDecision', {
  description: 'Where the case goes, and why: by its submission, or by the severity that it was given later. R40, R55.',
})
class RoutingDecisionType {
  constructor(private readonly routing: Case['routing']) {}

  @Field(() => String, { description: 'Product family, region and 24/7.' })
  get queue(): string {
    return this.routing.queue;
  }

  @Field(() => String, { description: 'The region whose engineers answer.' })
  get region(): string {
    return this.routing.region;
  }

  @Field(() => CountryCodeScalar, { description: 'The country that it was routed by.' })
  get country(): string {
    return this.routing.country;
  }

  @Field(() => TimeZoneScalar, { description: 'The time zone that it was routed by.' })
  get timeZone(): string {
    return this.routing.timeZone;
  }

  @Field(() => LocaleScalar, { description: 'The language in which they answer. R42.' })
  get locale(): string {
    return this.routing.locale;
  }

  @Field(() => DateTimeScalar, { description: 'When the engineers were there next, seen from the submission.' })
  get opensAt(): Date {
    return this.routing.opensAt;
  }

  @Field(() => [String], { description: 'The grounds, in the viewer’s language; 10 at most.' })
  because(@Ctx() { catalogue, say }: SignedIn): string[] {
    return this.routing.grounds.map((ground) => groundText(ground, catalogue, this.routing.timeZone, say));
  }
}

@ObjectType('Case', {
  implements: Node,
  description: 'A support request, for its contacts and its engineer only. R48.',
})
export class CaseType implements Node {
  constructor(readonly found: Case) {}

  get id(): string {
    return globalId('Case', this.found.id);
  }

  @Field(() => String, { description: 'What people quote; knowing it shows nothing. R48.' })
  get number(): string {
    return this.found.number;
  }

  @Field(() => String, { description: 'One line, at most 250 characters.' })
  get title(): string {
    return this.found.title;
  }

  @Field(() => String, { description: 'The problem, at most 20,000 characters.' })
  get description(): string {
    return this.found.description;
  }

  @Field(() => CaseStatusEnum, { description: 'Where it stands. R63.' })
  get status(): CaseStatus {
    return this.found.status;
  }

  @Field(() => SeverityEnum, { description: 'How badly it hurts.' })
  get severity(): Severity {
    return this.found.severity;
  }

  @Field(() => SupportHoursEnum, { description: 'When the engineers work on it.' })
  get supportHours(): SupportHours {
    return this.found.supportHours;
  }

  @Field(() => ProductVersionType, { description: 'The version that help is needed with.' })
  productVersion(@Ctx() { catalogue }: SignedIn) {
    return new ProductVersionType(catalogue.version(this.found.productVersionId) as ProductVersion);
  }

  @Field(() => ProblemType, { description: 'The problem as it was chosen.' })
  problem(@Ctx() { catalogue }: SignedIn) {
    return new ProblemType(catalogue.problem(this.found.problemId) as Problem);
  }

  @Field(() => PlanTypeType, { description: 'The kind of plan that a unit was taken from.' })
  planType(@Ctx() { catalogue }: SignedIn): PlanTypeType {
    return PlanTypeType.of(catalogue.planType(this.found.planTypeCode) as PlanType);
  }

  @Field(() => AgreementType, {
    nullable: true,
    description: 'The agreement that a unit was taken from; null unless it is registered to this sign-in. R51.',
  })
  agreement(@Ctx() scope: SignedIn): AgreementType | null | Promise<AgreementType | null> {
    const shown = (agreement: Agreement | null) => agreement && new AgreementType(agreement);
    const { agreement, agreementId } = this.found;
    return agreement === undefined
      ? agreementLoaders(scope).agreements.load(agreementId).then(shown)
      : shown(agreement);
  }

  @Field(() => ContactRoleEnum, { nullable: true, description: 'What the viewer is on it; null for its engineer.' })
  get viewerRole(): ContactRole | null {
    return this.found.viewerRole;
  }

  @Field(() => CaseContactType, { description: 'The one whom the engineer talks to. R45.' })
  primaryContact(@Ctx() scope: SignedIn): CaseContactType | Promise<CaseContactType> {
    const { contacts } = this.found;
    return contacts ? primaryOf(contacts) : this.readContacts(scope).then(primaryOf);
  }

  @Field(() => [CaseContactType], {
    description: 'The back-ups, in the order in which they were added; 10 at most. R46.',
  })
  additionalContacts(@Ctx() scope: SignedIn): CaseContactType[] | Promise<CaseContactType[]> {
    const { contacts } = this.found;
    return contacts ? additionalOf(contacts) : this.readContacts(scope).then(additionalOf);
  }

  private readContacts(scope: SignedIn): Promise<readonly CaseContact[]> {
    return caseLoaders(scope).contactsOfCase.load(this.found.id);
  }

  @Field(() => CaseType, {
    nullable: true,
    description: 'The earlier case that it follows; null if none, or if the viewer does not see that one. R56, R58.',
  })
  async follows(@Ctx() scope: SignedIn) {
    const { followsCaseId } = this.found;
    const earlier = followsCaseId === null ? null : await caseLoaders(scope).cases.load(followsCaseId);
    return earlier && new CaseType(earlier);
  }

  @Field(() => RoutingDecisionType, { description: 'Where it was sent, and why. R40.' })
  get routing(): RoutingDecisionType {
    return new RoutingDecisionType(this.found.routing);
  }

  @Field(() => DateTimeScalar, { description: 'By when the first answer is due. R41.' })
  get responseDueAt(): Date {
    return this.found.responseDueAt;
  }

  @Field(() => DateTimeScalar, { description: 'When it was submitted.' })
  get submittedAt(): Date {
    return this.found.submittedAt;
  }

  @Field(() => DateTimeScalar, { description: 'When it changed last.' })
  get updatedAt(): Date {
    return this.found.updatedAt;
  }
}

const primaryOf = (contacts: readonly CaseContact[]): CaseContactType =>
  CaseContactType.of(contacts.find(({ role }) => role === 'PRIMARY') as CaseContact);

const additionalOf = (contacts: readonly CaseContact[]): CaseContactType[] =>
  contacts.filter(({ role }) => role === 'ADDITIONAL').map((contact) => CaseContactType.of(contact));

export const CaseConnection = connectionType('Case', CaseType, 'cases');
