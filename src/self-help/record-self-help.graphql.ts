/** Tells what came of articles, so that it can be counted. R35. */
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { FileScope } from '../attachments/open-files';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { rowNumber } from '../platform/global-id';
import { UserError } from '../platform/user-error.graphql';
import { MOST_OFFERED, type SelfHelpEvent } from './article';
import { recordSelfHelp, type SelfHelpRefusal } from './record-self-help';

const SelfHelpEventEnum = enumType('SelfHelpEvent', 'What came of articles. R35.', {
  SHOWN: 'They stood in the list.',
  OPENED: 'One of them was opened.',
  SOLVED: 'One of them has solved the problem: the draft is closed, and no incident is taken.',
});

@InputType({ description: 'Which articles, and what came of them. R35.' })
class RecordSelfHelpInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The draft of this sign-in beside which they were; null where nothing was saved yet.',
  })
  draftId?: string | null;
  @Field(() => [ID], { description: `With SHOWN ${MOST_OFFERED} at most, else one.` })
  articleIds!: string[];
  @Field(() => ID, { description: 'The version that they were offered for.' }) productVersionId!: string;
  @Field(() => SelfHelpEventEnum, { description: 'What came of them.' }) what!: SelfHelpEvent;
}

const RecordSelfHelpErrorCodeEnum = enumType('RecordSelfHelpErrorCode', 'Why nothing was counted.', {
  DRAFT_NOT_FOUND: 'This sign-in has no such draft, or it expired.',
  ALREADY_SUBMITTED: 'The draft became a case.',
  ARTICLE_NOT_FOUND: 'No article was named, or one that is not there.',
  PRODUCT_VERSION_NOT_FOUND: 'There is no such version.',
  TOO_MANY_ARTICLES: `More than ${MOST_OFFERED}, or more than one that was opened or has solved it.`,
});

/** Which part of the input it is about. */
const FIELDS: Record<SelfHelpRefusal, string> = {
  DRAFT_NOT_FOUND: 'draftId',
  ALREADY_SUBMITTED: 'draftId',
  ARTICLE_NOT_FOUND: 'articleIds',
  PRODUCT_VERSION_NOT_FOUND: 'productVersionId',
  TOO_MANY_ARTICLES: 'articleIds',
};

@ObjectType('RecordSelfHelpError', {
  implements: UserError,
  description: 'Why nothing was counted.',
  simpleResolvers: true,
})
class RecordSelfHelpError implements UserError {
  @Field(() => RecordSelfHelpErrorCodeEnum, { description: 'What kind of refusal it is.' })
  code!: SelfHelpRefusal;
  message!: string;
  path!: string[] | null;

  static of(code: SelfHelpRefusal, { say }: SignedIn): RecordSelfHelpError {
    const message = say(`selfHelp.${code}`, { most: MOST_OFFERED });
    return Object.assign(new RecordSelfHelpError(), { code, message, path: ['input', FIELDS[code]] });
  }
}

@ObjectType('RecordSelfHelpPayload', {
  description: 'That it was counted; what is told twice is counted once, and is no error.',
  simpleResolvers: true,
})
class RecordSelfHelpPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The draft that was named: after SOLVED it is not there any more; null if none was or it was refused.',
  })
  draftId!: string | null;
  @Field(() => [RecordSelfHelpError], { description: 'Empty on success; 1 at most.' })
  userErrors!: RecordSelfHelpError[];
}

@Resolver()
export class RecordSelfHelpResolver {
  @Mutation(() => RecordSelfHelpPayload, {
    nullable: true,
    description:
      'Counts that articles were shown or opened, or have solved the problem: then the draft is closed with its files, and no incident is taken. Once for each sign-in, article and draft, without a draft once a day; who it was is not kept. R35.',
  })
  async recordSelfHelp(
    @Arg('input', () => RecordSelfHelpInput, { description: 'Which articles, and what came of them.' })
    input: RecordSelfHelpInput,
    @Ctx() scope: FileScope,
  ): Promise<RecordSelfHelpPayload> {
    const { draftId, articleIds, productVersionId, what } = input;
    const refusal = await recordSelfHelp(scope, {
      draftId: draftId ? rowNumber('Draft', draftId) : null,
      articleIds: articleIds.map((id) => rowNumber('SelfHelpArticle', id)),
      productVersionId: rowNumber('ProductVersion', productVersionId),
      event: what,
    });
    if (refusal === null) return { draftId: draftId ?? null, userErrors: [] };
    return { draftId: null, userErrors: [RecordSelfHelpError.of(refusal, scope)] };
  }
}
