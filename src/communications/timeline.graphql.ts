/** Everything that happened to a case and its contacts may know, in order. */
import { Args, Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { AttachmentType } from '../attachments/attachment.graphql';
import { attachmentLoaders } from '../attachments/attachment.loader';
import { CaseType } from '../cases/case.graphql';
import { takesOfCase } from '../cases/case-fields';
import type { CaseActor, CaseEvent, HappeningKind } from '../cases/case-event';
import type { SignedIn } from '../identity/scope';
import { askedFields, rememberedByField, type Asking } from '../platform/asked-fields';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { mapPage } from '../platform/page';
import { connectionType, type Connection } from '../platform/page.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { communicationLoaders } from './communication.loader';
import { listTimeline } from './list-communications';
import type { Message } from './message';
import { DirectedPageArguments, MessageType } from './message.graphql';
import { timelineText } from './timeline.wording';

const KindEnum = enumType('CaseEventKind', 'What happened to a case.', {
  SUBMITTED: 'It was submitted.',
  TAKEN: 'An engineer took it.',
  RELEASED: 'Its engineer gave it back to the queue.',
  HANDED_OVER: 'It went to another engineer.',
  MESSAGE: 'Somebody wrote; `message` says what.',
  ATTACHMENT: 'A file came; `attachment` says which.',
  STATUS: 'It moved from one status to another, closing among them. R63.',
  REOPENED: 'A contact reopened it. R56.',
  SEVERITY: 'Its severity changed. R39, R55.',
  CONTACT_ADDED: 'Somebody became a contact. R50.',
  CONTACT_REMOVED: 'A contact was removed. R50.',
  PRIMARY_REPLACED: 'Somebody else became the primary contact. R50.',
  REFUND: 'Its unit was given back. R57.',
  UNIT_TAKEN: 'Its unit was taken again on reopening. R56.',
  DUE_SOON: 'The first answer is due within half an hour. R41.',
  BREACHED: 'The first answer was not given in time. R41.',
  CALENDAR_CHANGED: 'A changed calendar moved the time at which the first answer is due. R41.',
} satisfies Record<HappeningKind, string>);

const ActorEnum = enumType('CaseActor', 'Who did it.', {
  CONTACT: 'A contact, or who submitted it.',
  ENGINEER: 'An engineer.',
  OPERATOR: 'An operator.',
  SYSTEM: 'The system itself.',
} satisfies Record<CaseActor, string>);

@ObjectType('CaseEvent', { implements: Node, description: 'One thing that happened to a case.' })
export class CaseEventType implements Node {
  constructor(
    private readonly event: CaseEvent,
    /** Its message, if it was read with it. */
    private readonly read?: Message | null,
  ) {}

  get id(): string {
    return globalId('CaseEvent', this.event.id);
  }

  @Field(() => KindEnum, { description: 'What happened.' })
  get kind(): HappeningKind {
    return this.event.happening.kind;
  }

  @Field(() => DateTimeScalar, { description: 'When.' })
  get at(): Date {
    return this.event.at;
  }

  @Field(() => ActorEnum, { description: 'Who, as a role.' })
  get actor(): CaseActor {
    return this.event.actor;
  }

  @Field(() => String, { nullable: true, description: 'Who, by the name of that day; null for operator and system.' })
  get actorName(): string | null {
    return this.event.actorName || null;
  }

  @Field(() => String, { description: 'It in a sentence, in the viewer’s language and time zone.' })
  text(@Ctx() { say, catalogue, viewer, vendorTimeZone }: SignedIn): string {
    return timelineText(this.event, { say, catalogue, timeZone: viewer.profile?.timeZone ?? vendorTimeZone });
  }

  @Field(() => MessageType, { nullable: true, description: 'With MESSAGE: what was written.' })
  message(@Ctx() scope: SignedIn): MessageType | null | Promise<MessageType | null> {
    const shown = (message: Message | null) => message && new MessageType(message);
    const { messageId } = this.event;
    if (this.read !== undefined || messageId === null) return shown(this.read ?? null);
    return communicationLoaders(scope).messages.load(messageId).then(shown);
  }

  @Field(() => AttachmentType, { nullable: true, description: 'With ATTACHMENT: the file.' })
  async attachment(@Ctx() scope: SignedIn): Promise<AttachmentType | null> {
    const { attachmentId } = this.event;
    const attachment = attachmentId === null ? null : await attachmentLoaders(scope).attachments.load(attachmentId);
    return attachment && new AttachmentType(attachment);
  }
}

const CaseEventConnection = connectionType('CaseEvent', CaseEventType, 'what happened to a case');

takesOfCase('timeline', 'id');

const askedOfEvents = rememberedByField((asking) => ({
  messages: askedFields(asking, ['nodes'], ['edges', 'node']).has('message'),
}));

@Resolver(() => CaseType)
export class CaseTimelineResolver {
  @FieldResolver(() => CaseEventConnection, {
    description: 'Everything that happened to it and a contact may know, the oldest first unless asked otherwise.',
  })
  async timeline(
    @Root() { found }: CaseType,
    @Args(() => DirectedPageArguments) page: DirectedPageArguments,
    @Ctx() scope: SignedIn,
    @Info() info: Asking,
  ): Promise<Connection<CaseEventType>> {
    const told = await listTimeline(scope, found, page, askedOfEvents(info));
    return CaseEventConnection.of(mapPage(told, ({ event, message }) => new CaseEventType(event, message)));
  }
}
