/** Messages of contacts and engineer. R53. */
import { Args, ArgsType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { AttachmentType } from '../attachments/attachment.graphql';
import { attachmentLoaders } from '../attachments/attachment.loader';
import { OrderDirectionEnum } from '../cases/cases.graphql';
import { CaseType } from '../cases/case.graphql';
import { takesOfCase } from '../cases/case-fields';
import type { SignedIn } from '../identity/scope';
import type { Direction } from '../platform/child-pages';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { mapPage } from '../platform/page';
import { connectionType, PageArguments, type Connection } from '../platform/page.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { listMessages } from './list-communications';
import type { Message } from './message';

const AuthorEnum = enumType('MessageAuthor', 'Who wrote.', {
  CONTACT: 'A contact of the case.',
  ENGINEER: 'The engineer who owned it then.',
});
const ViaEnum = enumType('MessageVia', 'How a message came.', { API: 'Through the API.', MAIL: 'As a reply by mail.' });

@ObjectType('Message', {
  implements: Node,
  description: 'A message between contacts and engineer; never changed. R53.',
})
export class MessageType implements Node {
  constructor(readonly message: Message) {}

  get id(): string {
    return globalId('Message', this.message.id);
  }

  @Field(() => AuthorEnum, { description: 'From which side it came.' })
  get author(): Message['author'] {
    return this.message.author;
  }

  @Field(() => String, { description: 'The name of who wrote it, as it was then.' })
  get authorName(): string {
    return this.message.authorName;
  }

  @Field(() => Boolean, { description: 'Whether this sign-in wrote it.' })
  mine(@Ctx() { viewer }: SignedIn): boolean {
    return this.message.authorSignInId === viewer.signInId;
  }

  @Field(() => ViaEnum, { description: 'How it came.' })
  get via(): Message['via'] {
    return this.message.via;
  }

  @Field(() => String, {
    description: 'Markdown as it was typed, at most 20,000 characters. Escape it before showing it.',
  })
  get body(): string {
    return this.message.body;
  }

  @Field(() => [AttachmentType], { description: 'The files that came with it; 10 at most. R59.' })
  async attachments(@Ctx() scope: SignedIn): Promise<AttachmentType[]> {
    const files = await attachmentLoaders(scope).ofMessage.load(this.message.id);
    return files.map((file) => new AttachmentType(file));
  }

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  get sentAt(): Date {
    return this.message.sentAt;
  }
}

export const MessageConnection = connectionType('Message', MessageType, 'messages');

@ArgsType()
export class DirectedPageArguments extends PageArguments {
  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'The oldest first, or the newest.' })
  direction!: Direction;
}

takesOfCase('messages', 'id');

@Resolver(() => CaseType)
export class CaseMessagesResolver {
  @FieldResolver(() => MessageConnection, {
    description: 'What contacts and engineer wrote to one another, the oldest first unless asked otherwise. R53.',
  })
  async messages(
    @Root() { found }: CaseType,
    @Args(() => DirectedPageArguments) page: DirectedPageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<MessageType>> {
    return MessageConnection.of(mapPage(await listMessages(scope, found, page), (message) => new MessageType(message)));
  }
}
