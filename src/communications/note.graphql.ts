/** Internal notes: for the engineer who owns the case, by every path. */
import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { CaseType } from '../cases/case.graphql';
import { takesOfCase } from '../cases/case-fields';
import type { SignedIn } from '../identity/scope';
import { globalId } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { mapPage } from '../platform/page';
import { connectionType, PageArguments, type Connection } from '../platform/page.graphql';
import { DateTimeScalar } from '../platform/scalars.graphql';
import { listNotes } from './list-communications';
import type { Note } from './message';

@ObjectType('InternalNote', {
  implements: Node,
  description: 'A note for whoever owns the case now; no contact ever sees one, or that there is one.',
})
export class InternalNoteType implements Node {
  readonly id: string;

  constructor(private readonly note: Note) {
    this.id = globalId('InternalNote', note.id);
  }

  @Field(() => String, { description: 'The name of the engineer who wrote it.' })
  get authorName(): string {
    return this.note.authorName;
  }

  @Field(() => String, { description: 'Markdown as it was typed, at most 20,000 characters.' })
  get body(): string {
    return this.note.body;
  }

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  get writtenAt(): Date {
    return this.note.writtenAt;
  }
}

const InternalNoteConnection = connectionType('InternalNote', InternalNoteType, 'internal notes');

takesOfCase('notes', 'viewerRole');

@Resolver(() => CaseType)
export class CaseNotesResolver {
  @FieldResolver(() => InternalNoteConnection, {
    nullable: true,
    description: 'Internal notes, the oldest first; null for everybody but the engineer who owns the case.',
  })
  async notes(
    @Root() { found }: CaseType,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() scope: SignedIn,
  ): Promise<Connection<InternalNoteType> | null> {
    const page = await listNotes(scope, found, args);
    return page && InternalNoteConnection.of(mapPage(page, (note) => new InternalNoteType(note)));
  }
}
