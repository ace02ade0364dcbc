/** What people are shown before they submit: articles, and what came of them. R35. */
import type { Language } from '../platform/wording';

/** Every article is there in each of them. */
export const ARTICLE_LANGUAGES: readonly Language[] = ['en', 'nl'];

/** How many are offered at once. */
export const MOST_OFFERED = 5;

export interface ArticleText {
  readonly locale: Language;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
}

/** As it is shown to somebody. */
export interface Article extends ArticleText {
  readonly id: number;
}

/** What an article is about, by the numbers of the catalogue. */
export interface Covers {
  /** One at least. */
  readonly products: readonly number[];
  /** Of these products; of a product without any in it every version. */
  readonly versions: readonly number[];
  readonly categories: readonly number[];
  readonly problems: readonly number[];
}

/** An article that can be offered for a product. */
export interface Candidate extends Covers {
  readonly articleId: number;
}

/** As it stands in the files. */
export interface WrittenArticle {
  /** The name of its files; it stays with the article. */
  readonly slug: string;
  readonly covers: Covers;
  readonly texts: readonly (ArticleText & { readonly keywords: readonly string[] })[];
}

export type SelfHelpEvent = 'SHOWN' | 'OPENED' | 'SOLVED';
