/** What may help before a request is submitted. R35. */
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { SignedIn } from '../identity/scope';
import { globalId, rowNumber } from '../platform/global-id';
import { Node } from '../platform/node.graphql';
import { PublicError } from '../platform/public-error';
import { LocaleScalar } from '../platform/scalars.graphql';
import { MOST_OFFERED, type Article } from './article';
import { findHelp } from './find-help';

/** As a description is. */
const LONGEST_TEXT = 20_000;

@ObjectType('SelfHelpArticle', {
  implements: Node,
  description: 'An article that may help, in the viewer’s language, else in English. R35.',
})
export class SelfHelpArticleType implements Node {
  readonly id: string;

  constructor(private readonly article: Article) {
    this.id = globalId('SelfHelpArticle', article.id);
  }

  @Field(() => String, { description: 'What it is about, at most 120 characters.' })
  get title() {
    return this.article.title;
  }

  @Field(() => String, { description: 'One sentence, at most 160 characters.' })
  get summary() {
    return this.article.summary;
  }

  @Field(() => String, {
    description: 'All of it in Markdown, at most 20,000 characters; no HTML, and links by https alone.',
  })
  get body() {
    return this.article.body;
  }

  @Field(() => LocaleScalar, { description: 'The language that it is written in.' })
  get locale(): string {
    return this.article.locale;
  }
}

@ObjectType('SelfHelp', {
  description: 'What may help with what was chosen and typed so far. R35.',
  simpleResolvers: true,
})
class SelfHelpType {
  @Field(() => [SelfHelpArticleType], {
    description: `The best first, ${MOST_OFFERED} at most; empty where there is nothing to offer.`,
  })
  articles!: SelfHelpArticleType[];
}

@Resolver()
export class SelfHelpResolver {
  @Query(() => SelfHelpType, {
    nullable: true,
    description:
      'Articles that may help: of the product and version, with the problem or its category, or with the words that were typed; null for a version that does not exist. R35.',
  })
  async selfHelp(
    @Arg('productVersionId', () => ID, { description: 'The version that help is needed with.' }) id: string,
    @Arg('problemId', () => ID, { nullable: true, description: 'The problem, once it is chosen.' })
    problemId: string | null | undefined,
    @Arg('text', () => String, {
      nullable: true,
      description: 'What was typed so far, such as title and description; at most 20,000 characters.',
    })
    text: string | null | undefined,
    @Ctx() scope: SignedIn,
  ): Promise<SelfHelpType | null> {
    if (text && text.length > LONGEST_TEXT && [...text].length > LONGEST_TEXT)
      throw new PublicError('BAD_USER_INPUT', scope.say('selfHelp.fault', { max: LONGEST_TEXT }));
    const version = scope.catalogue.version(rowNumber('ProductVersion', id));
    if (!version) return null;
    const articles = await findHelp(scope, {
      version,
      problemId: problemId ? rowNumber('Problem', problemId) : null,
      text: text ?? '',
    });
    return { articles: articles.map((article) => new SelfHelpArticleType(article)) };
  }
}
