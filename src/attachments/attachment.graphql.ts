/** Files as the API tells of them; the bytes go another way. R53, R59. */
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { CaseType } from '../cases/case.graphql';
import { takesOfCase } from '../cases/case-fields';
import { enumType } from '../platform/enum.graphql';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import type { Attachment, AttachmentState } from './attachment';
import { attachmentLoaders } from './attachment.loader';
import { downloadFault } from './download.rules';
import type { FileScope } from './open-files';

export const AttachmentStateEnum = enumType('AttachmentState', 'How far a file is from being downloaded. R59.', {
  UPLOADING: 'Not all of it has come.',
  SCANNING: 'It waits for its scan.',
  CLEAN: 'It was scanned and nothing was found.',
  INFECTED: 'Something harmful was found. It stays in quarantine.',
  NOT_SCANNED: 'It came where nobody scans files.',
  REFUSED: 'It is a program by its content. Nothing of it was kept.',
});

@ObjectType('Attachment', {
  implements: Node,
  description: 'A file of a case, or one that waits for a request. It is uploaded by tus at /uploads. R59.',
})
export class AttachmentType implements Node {
  readonly id: string;

  constructor(readonly file: Attachment) {
    this.id = globalId('Attachment', file.id);
  }

  @Field(() => String, { description: 'Its name without folders, at most 110 characters.' })
  get name(): string {
    return this.file.name;
  }

  @Field(() => Int, { description: 'In bytes, as announced.' })
  get size(): number {
    return this.file.size;
  }

  @Field(() => String, { nullable: true, description: 'What it is by its content; null until all of it has come.' })
  get mediaType(): string | null {
    return this.file.mediaType;
  }

  @Field(() => AttachmentStateEnum, { description: 'How far it is.' })
  get state(): AttachmentState {
    return this.file.state;
  }

  @Field(() => String, { description: 'The name of who gave it, as it was then.' })
  get uploadedBy(): string {
    return this.file.uploaderName;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When all of it had come; null until then.' })
  get uploadedAt(): Date | null {
    return this.file.receivedAt;
  }

  @Field(() => Boolean, { description: 'Whether `attachmentLink` gives a link to it now.' })
  downloadable(@Ctx() { files }: FileScope): boolean {
    return downloadFault(this.file, files) === null;
  }
}

takesOfCase('attachments', 'id');

@Resolver(() => CaseType)
export class CaseAttachmentsResolver {
  @FieldResolver(() => [AttachmentType], {
    description:
      'Its files in the order in which they began; 10 at most. What is unfinished or refused is shown to its uploader alone. R59.',
  })
  async attachments(@Root() { found }: CaseType, @Ctx() scope: FileScope): Promise<AttachmentType[]> {
    const files = await attachmentLoaders(scope).ofCase.load(found.id);
    return files.map((file) => new AttachmentType(file));
  }
}
