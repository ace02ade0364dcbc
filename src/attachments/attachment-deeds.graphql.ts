/** Links to files, and taking back what nobody has yet. R53, R59. */
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import { DateTimeScalar, URLScalar } from '../platform/scalars.graphql';
import { UserError } from '../platform/user-error.graphql';
import type { MessageKey, Say } from '../platform/wording';
import { linkAttachment, type LinkFault } from './link-attachment';
import type { FileScope } from './open-files';
import { removeStaged } from './remove-staged';

const AttachmentLinkErrorCodeEnum = enumType('AttachmentLinkErrorCode', 'Why there is no link.', {
  ATTACHMENT_NOT_FOUND: 'The viewer sees no such file. R48.',
  STILL_UPLOADING: 'Not all of it has come.',
  STILL_SCANNING: 'It waits for its scan; try again in a moment.',
  INFECTED: 'Something harmful was found in it.',
  NOT_SCANNED: 'Nobody has scanned it, and such files are not given out here.',
  REFUSED: 'It is a program, and nothing of it was kept.',
} satisfies Record<LinkFault, string>);

const KEYS = {
  ATTACHMENT_NOT_FOUND: 'attachment.NOT_FOUND',
  STILL_UPLOADING: 'attachment.STILL_UPLOADING',
  STILL_SCANNING: 'attachment.STILL_SCANNING',
  INFECTED: 'attachment.INFECTED',
  NOT_SCANNED: 'attachment.NOT_SCANNED',
  REFUSED: 'attachment.REFUSED',
} as const satisfies Record<LinkFault, MessageKey>;

const PATH = ['input', 'attachmentId'];

@InputType({ description: 'Which file. R59.' })
class AttachmentLinkInput {
  @Field(() => ID, { description: 'A file that this viewer sees.' }) attachmentId!: string;
}

@ObjectType('AttachmentLinkError', {
  implements: UserError,
  description: 'Why there is no link.',
  simpleResolvers: true,
})
class AttachmentLinkError implements UserError {
  @Field(() => AttachmentLinkErrorCodeEnum, { description: 'What kind of refusal it is.' }) code!: LinkFault;
  message!: string;
  path!: string[] | null;

  static of(code: LinkFault, say: Say): AttachmentLinkError {
    return Object.assign(new AttachmentLinkError(), { code, path: PATH, message: say(KEYS[code]) });
  }
}

@ObjectType('AttachmentLinkPayload', { description: 'A link, or why there is none.', simpleResolvers: true })
class AttachmentLinkPayload {
  @Field(() => URLScalar, {
    nullable: true,
    description: 'Opens the file without a token, for as long as this sign-in may see it; null if there is none.',
  })
  url!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Five minutes from now; null if there is no link.' })
  expiresAt!: Date | null;
  @Field(() => [AttachmentLinkError], { description: 'Empty on success; 10 at most.' })
  userErrors!: AttachmentLinkError[];
}

@InputType({ description: 'Which file. R59.' })
class RemoveStagedAttachmentInput {
  @Field(() => ID, { description: 'An own file that no case has.' }) attachmentId!: string;
}

const RemoveStagedAttachmentErrorCodeEnum = enumType('RemoveStagedAttachmentErrorCode', 'Why nothing was removed.', {
  ATTACHMENT_NOT_FOUND: 'The viewer has no such file, or it is on a case by now.',
});

@ObjectType('RemoveStagedAttachmentError', {
  implements: UserError,
  description: 'Why nothing was removed.',
  simpleResolvers: true,
})
class RemoveStagedAttachmentError implements UserError {
  @Field(() => RemoveStagedAttachmentErrorCodeEnum, { description: 'What kind of refusal it is.' })
  code!: 'ATTACHMENT_NOT_FOUND';
  message!: string;
  path!: string[] | null;
}

@ObjectType('RemoveStagedAttachmentPayload', {
  description: 'What was removed, or why nothing was.',
  simpleResolvers: true,
})
class RemoveStagedAttachmentPayload {
  @Field(() => ID, { nullable: true, description: 'The id that means nothing any more; null if it was refused.' })
  removedId!: string | null;
  @Field(() => [RemoveStagedAttachmentError], { description: 'Empty on success; 10 at most.' })
  userErrors!: RemoveStagedAttachmentError[];
}

@Resolver()
export class AttachmentResolver {
  @Mutation(() => AttachmentLinkPayload, {
    nullable: true,
    description: 'Gives a link that downloads a file for five minutes. The right is asked again when it is used. R59.',
  })
  async attachmentLink(
    @Arg('input', () => AttachmentLinkInput, { description: 'Which file.' }) { attachmentId }: AttachmentLinkInput,
    @Ctx() scope: FileScope,
  ): Promise<AttachmentLinkPayload> {
    const outcome = await linkAttachment(scope, rowNumber('Attachment', attachmentId));
    if (outcome.kind === 'linked') return { url: outcome.url, expiresAt: outcome.expiresAt, userErrors: [] };
    return { url: null, expiresAt: null, userErrors: [AttachmentLinkError.of(outcome.code, scope.say)] };
  }

  @Mutation(() => RemoveStagedAttachmentPayload, {
    nullable: true,
    description: 'Removes an own file that no case has: staged, unfinished or refused. R59.',
  })
  async removeStagedAttachment(
    @Arg('input', () => RemoveStagedAttachmentInput, { description: 'Which file.' })
    { attachmentId }: RemoveStagedAttachmentInput,
    @Ctx() scope: FileScope,
  ): Promise<RemoveStagedAttachmentPayload> {
    if (await removeStaged(scope, rowNumber('Attachment', attachmentId)))
      return { removedId: attachmentId, userErrors: [] };
    const code = 'ATTACHMENT_NOT_FOUND' as const;
    const error = { code, path: PATH, message: scope.say('attachment.NOT_FOUND') };
    return { removedId: null, userErrors: [Object.assign(new RemoveStagedAttachmentError(), error)] };
  }
}
