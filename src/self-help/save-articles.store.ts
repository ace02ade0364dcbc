/** Replaces the articles: those that stay keep their numbers, those that are gone have no texts any more. */
import type { EntityManager } from 'typeorm';
import { isEmbedded } from '../platform/read-rows';
import { insertRow, insertRows } from '../platform/write-rows';
import type { Covers, WrittenArticle } from './article';
import { ArticleRow, ArticleTextRow, ArticleWordsRow, CoverRow } from './article.row';
import { keptWords } from './words.rules';

const WEIGHTS = { title: 8, keywords: 5, summary: 3, body: 1 };

export async function saveArticles(tx: EntityManager, articles: readonly WrittenArticle[]): Promise<void> {
  for (const Row of [ArticleWordsRow, ArticleTextRow, CoverRow])
    await tx.createQueryBuilder().delete().from(Row).execute();
  const known = new Map((await tx.find(ArticleRow)).map(({ id, slug }) => [slug, id]));
  for (const { slug, covers, texts } of articles) {
    const articleId = known.get(slug) ?? (await insertRow(tx, ArticleRow, { slug }));
    await insertRows(tx, CoverRow, coverRows(articleId, covers));
    for (const { locale, title, summary, body, keywords } of texts) {
      const textId = await insertRow(tx, ArticleTextRow, { articleId, locale, title, summary, body });
      const parts = { title, keywords: keywords.join(' '), summary, body };
      const rows = Object.entries(WEIGHTS).map(([part, weight]) => ({
        textId,
        weight,
        words: keptWords(parts[part as keyof typeof parts]),
      }));
      await insertRows(
        tx,
        ArticleWordsRow,
        rows.filter(({ words }) => words !== ''),
      );
    }
  }
  if (isEmbedded(tx)) await tx.query("INSERT INTO self_help_index (self_help_index) VALUES ('rebuild')");
}

function coverRows(articleId: number, { products, versions, categories, problems }: Covers): CoverRow[] {
  const kinds = { PRODUCT: products, VERSION: versions, CATEGORY: categories, PROBLEM: problems };
  return Object.entries(kinds).flatMap(([kind, ids]) => ids.map((targetId) => ({ articleId, kind, targetId })));
}

/**
 * To be called once the articles are committed. On a server what was replaced still counts in its full-text index, as
 * documents that have a word: words of articles that were only imported again would weigh less, and those of what was
 * taken back anything at all.
 */
export async function forgetReplaced(db: EntityManager): Promise<void> {
  if (!isEmbedded(db)) await db.query('OPTIMIZE TABLE self_help_words');
}
