/** Finds drafts and throws them away. R25. */
import { Arg, Args, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { FileScope } from '../attachments/open-files';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import { mapPage } from '../platform/page';
import { PageArguments, type Connection } from '../platform/page.graphql';
import { UserError } from '../platform/user-error.graphql';
import { discardDraft, type DiscardedDraft } from './discard-draft';
import { DraftConnection, DraftType } from './draft.graphql';
import { draftLoaders } from './draft.loader';
import { listDrafts } from './list-drafts';

@InputType({ description: 'A draft to throw away.' })
class DiscardDraftInput {
  @Field(() => ID, { description: 'A draft of this sign-in.' }) draftId!: string;
}

const DiscardDraftErrorCodeEnum = enumType('DiscardDraftErrorCode', 'Why a draft was not thrown away.', {
  DRAFT_NOT_FOUND: 'This sign-in has no such draft, or it expired.',
  ALREADY_SUBMITTED: 'It became a case.',
});

@ObjectType('DiscardDraftError', {
  implements: UserError,
  description: 'Why a draft was not thrown away.',
  simpleResolvers: true,
})
class DiscardDraftError implements UserError {
  @Field(() => DiscardDraftErrorCodeEnum, { description: 'What kind of refusal it is.' })
  code!: keyof typeof DiscardDraftErrorCodeEnum;
  message!: string;
  path!: string[] | null;

  static of(outcome: Exclude<DiscardedDraft, 'discarded'>, { say }: SignedIn): DiscardDraftError {
    const submitted = outcome === 'submitted';
    return Object.assign(new DiscardDraftError(), {
      code: submitted ? ('ALREADY_SUBMITTED' as const) : ('DRAFT_NOT_FOUND' as const),
      message: say(submitted ? 'draft.ALREADY_SUBMITTED' : 'draft.NOT_FOUND'),
      path: ['input', 'draftId'],
    });
  }
}

@ObjectType('DiscardDraftPayload', {
  description: 'The draft that is not there any more, or why it still is.',
  simpleResolvers: true,
})
class DiscardDraftPayload {
  @Field(() => ID, { nullable: true, description: 'What its id was; null if nothing was thrown away.' })
  draftId!: string | null;
  @Field(() => [DiscardDraftError], { description: 'Empty on success; 1 at most.' })
  userErrors!: DiscardDraftError[];
}

@Resolver()
export class DraftsResolver {
  @Query(() => DraftConnection, {
    nullable: true,
    description: 'The drafts of this sign-in that are neither submitted nor expired, the last saved first. R25.',
  })
  async drafts(@Args(() => PageArguments) page: PageArguments, @Ctx() scope: SignedIn): Promise<Connection<DraftType>> {
    return DraftConnection.of(mapPage(await listDrafts(scope, page), (draft) => new DraftType(draft, scope)));
  }

  @Query(() => DraftType, {
    nullable: true,
    description:
      'The draft with this id; null for one of somebody else, and for one that was submitted or expired. R25.',
  })
  async draft(
    @Arg('id', () => ID, { description: 'A draft of this sign-in.' }) id: string,
    @Ctx() scope: SignedIn,
  ): Promise<DraftType | null> {
    const draft = await draftLoaders(scope).drafts.load(rowNumber('Draft', id));
    return draft && new DraftType(draft, scope);
  }

  @Mutation(() => DiscardDraftPayload, {
    nullable: true,
    description: 'Throws a draft away, with the files that are staged in it.',
  })
  async discardDraft(
    @Arg('input', () => DiscardDraftInput, { description: 'The draft.' }) input: DiscardDraftInput,
    @Ctx() scope: FileScope,
  ): Promise<DiscardDraftPayload> {
    const outcome = await discardDraft(scope, rowNumber('Draft', input.draftId));
    if (outcome === 'discarded') return { draftId: input.draftId, userErrors: [] };
    return { draftId: null, userErrors: [DiscardDraftError.of(outcome, scope)] };
  }
}
