/** Writing messages and notes. R53, R63. */
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import type { CaseStatus } from '../cases/case';
import { CaseStatusEnum } from '../cases/case.graphql';
import type { SignedIn } from '../identity/scope';
import { casePayload, type CasePayload } from '../life/case-payload.graphql';
import { rowNumber } from '../platform/global-id';
import { communicationLoaders } from './communication.loader';
import { MessageType } from './message.graphql';
import { InternalNoteType } from './note.graphql';
import { writeMessage, type WriteMessageRefusalCode } from './write-message';
import { writeNote, type WriteNoteRefusalCode } from './write-note';

const keys = {
  CASE_NOT_FOUND: 'The viewer does not see such a case. R48.',
  INVALID_INPUT: 'A value cannot be used; `path` says which.',
  IDEMPOTENCY_MISMATCH: 'The key was used for another text. R44.',
};

const WriteMessagePayload = casePayload<WriteMessageRefusalCode>('WriteMessage', 'the message was not written', {
  ...keys,
  IDEMPOTENCY_IN_PROGRESS: 'A request with this key is under way; send it again in a moment. R44.',
  CASE_CLOSED: 'The case is closed; reopen it first.',
  ENGINEER_ONLY: 'Only the engineer who owns the case sets a status.',
  STATUS_NOT_POSSIBLE: 'The case cannot go from its status to this one. R63.',
  ATTACHMENT_NOT_FOUND: 'A file is not there, is not the viewer’s, or was not received whole.',
  TOO_MANY_ATTACHMENTS: 'The case would have more than 10 files. R59.',
});
const WriteNotePayload = casePayload<WriteNoteRefusalCode>('WriteNote', 'the note was not written', {
  ...keys,
  ENGINEER_ONLY: 'The viewer is not the engineer who owns the case.',
});

interface Written extends CasePayload {
  /** The row that was written, now or before under the same key; absent where it was refused. */
  writtenId?: number | undefined;
}

@InputType({ description: 'A message. R53.' })
class WriteMessageInput {
  @Field(() => String, {
    description: '1–255 characters of the client’s choice: sending the same again writes nothing twice. R44.',
  })
  idempotencyKey!: string;
  @Field(() => ID, { description: 'A case that the viewer sees.' }) caseId!: string;
  @Field(() => String, { description: 'Markdown, kept as it is typed, 1–20,000 characters.' }) body!: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'Files of the viewer’s that were uploaded for it, 10 at most. R59.',
  })
  attachmentIds?: string[] | null;
  @Field(() => CaseStatusEnum, { nullable: true, description: 'What its engineer sets with the message. R63.' })
  status?: CaseStatus | null;
}

@InputType({ description: 'An internal note.' })
class WriteNoteInput {
  @Field(() => String, { description: '1–255 characters of the client’s choice. R44.' }) idempotencyKey!: string;
  @Field(() => ID, { description: 'A case that the viewer owns.' }) caseId!: string;
  @Field(() => String, { description: 'Markdown, 1–20,000 characters.' }) body!: string;
}

@Resolver(() => WriteMessagePayload)
export class WriteMessageResolver {
  @FieldResolver(() => MessageType, { nullable: true, description: 'The message; null if it was refused.' })
  async message(@Root() { writtenId }: Written, @Ctx() scope: SignedIn): Promise<MessageType | null> {
    const message = writtenId ? await communicationLoaders(scope).messages.load(writtenId) : null;
    return message && new MessageType(message);
  }

  @Mutation(() => WriteMessagePayload, {
    nullable: true,
    description:
      'Writes to the case. A contact’s answer ends the waiting for one; an engineer’s first meets the clock. R41, R53, R63.',
  })
  async writeMessage(
    @Arg('input', () => WriteMessageInput, { description: 'The message.' }) input: WriteMessageInput,
    @Ctx() scope: SignedIn,
  ): Promise<Written> {
    const { attachmentIds, ...rest } = input;
    const files = attachmentIds?.map((id) => rowNumber('Attachment', id));
    const outcome = await writeMessage(scope, {
      ...rest,
      caseId: rowNumber('Case', input.caseId),
      ...(files?.length ? { attachmentIds: files } : {}),
    });
    return Object.assign(WriteMessagePayload.of(outcome, scope), { writtenId: outcome.messageId });
  }
}

@Resolver(() => WriteNotePayload)
export class WriteNoteResolver {
  @FieldResolver(() => InternalNoteType, { nullable: true, description: 'The note; null if it was refused.' })
  async note(@Root() { writtenId }: Written, @Ctx() scope: SignedIn): Promise<InternalNoteType | null> {
    const note = writtenId ? await communicationLoaders(scope).notes.load(writtenId) : null;
    return note && new InternalNoteType(note);
  }

  @Mutation(() => WriteNotePayload, {
    nullable: true,
    description: 'Writes an internal note, which nobody but the engineer who owns the case reads.',
  })
  async writeNote(
    @Arg('input', () => WriteNoteInput, { description: 'The note.' }) input: WriteNoteInput,
    @Ctx() scope: SignedIn,
  ): Promise<Written> {
    const outcome = await writeNote(scope, { ...input, caseId: rowNumber('Case', input.caseId) });
    return Object.assign(WriteNotePayload.of(outcome, scope), { writtenId: outcome.noteId });
  }
}
