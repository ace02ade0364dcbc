/** Finds articles. What is asked of the full-text index are words of `words.rules.ts` and nothing else. */
import { In, type EntityManager } from 'typeorm';
import { isEmbedded, readRows } from '../platform/read-rows';
import type { Language } from '../platform/wording';
import type { Article, Candidate } from './article';
import { ArticleRow, ArticleTextRow, CoverRow } from './article.row';

const COVERS = `SELECT covers.article_id AS articleId, covers.kind AS kind, covers.target_id AS targetId
  FROM self_help_covers product INNER JOIN self_help_covers covers ON covers.article_id = product.article_id
  WHERE product.kind = 'PRODUCT' AND product.target_id = ? ORDER BY covers.article_id`;

/** All that are about a product. */
export async function candidatesFor(db: EntityManager, productId: number): Promise<Candidate[]> {
  const rows = await readRows<{ articleId: number; kind: string; targetId: number }>(db, COVERS, [productId]);
  return [...new Set(rows.map(({ articleId }) => articleId))].map((articleId) => {
    const of = (kind: string) =>
      rows.filter((row) => row.articleId === articleId && row.kind === kind).map(({ targetId }) => targetId);
    const [products, versions] = [of('PRODUCT'), of('VERSION')];
    return { articleId, products, versions, categories: of('CATEGORY'), problems: of('PROBLEM') };
  });
}

// Whichever language a word was typed in: people mix them. A word counts by how rare it is and where it stands.
const ON_SERVER = `SELECT t.article_id AS articleId,
    SUM(w.weight * MATCH (w.words) AGAINST (? IN NATURAL LANGUAGE MODE)) AS score
  FROM self_help_words w INNER JOIN self_help_texts t ON t.id = w.text_id
  WHERE MATCH (w.words) AGAINST (? IN NATURAL LANGUAGE MODE) GROUP BY t.article_id`;
const EMBEDDED = `WITH hits AS MATERIALIZED (
    SELECT rowid AS id, -rank AS score FROM self_help_index WHERE self_help_index MATCH ?
  ) SELECT t.article_id AS articleId, SUM(w.weight * hits.score) AS score
  FROM hits INNER JOIN self_help_words w ON w.id = hits.id INNER JOIN self_help_texts t ON t.id = w.text_id
  GROUP BY t.article_id`;

/** By article, how well it fits to any of the words; those that do not at all are not in it. */
export async function textScores(db: EntityManager, words: readonly string[]): Promise<Map<number, number>> {
  if (words.length === 0) return new Map();
  const [sql, values] = isEmbedded(db)
    ? [EMBEDDED, [words.map((word) => `"${word}"`).join(' OR ')]]
    : [ON_SERVER, [words.join(' '), words.join(' ')]];
  const rows = await readRows<{ articleId: number; score: number }>(db, sql, values);
  return new Map(rows.map(({ articleId, score }) => [articleId, Number(score)]));
}

/** In the language, else in English; in no order. What was taken back is not found. */
export async function findArticles(db: EntityManager, ids: readonly number[], language: Language): Promise<Article[]> {
  if (ids.length === 0) return [];
  const rows = await db.findBy(ArticleTextRow, { articleId: In([...ids]), locale: In([language, 'en']) });
  return [...new Set(ids)].flatMap((id) => {
    const found = rows.filter(({ articleId }) => articleId === id);
    const text = found.find(({ locale }) => locale === language) ?? found[0];
    return text
      ? [{ id, locale: text.locale as Language, title: text.title, summary: text.summary, body: text.body }]
      : [];
  });
}

/** Whether any was ever imported. */
export async function hasArticles(db: EntityManager): Promise<boolean> {
  return (await db.find(ArticleRow, { take: 1 })).length > 0;
}

export interface ListedArticle {
  readonly id: number;
  readonly slug: string;
  /** By language; empty of one that was taken back. */
  readonly titles: Readonly<Partial<Record<Language, string>>>;
  readonly products: readonly number[];
}

/** Every one, by its name. */
export async function listedArticles(db: EntityManager): Promise<ListedArticle[]> {
  const articles = await db.find(ArticleRow, { order: { slug: 'ASC' } });
  const texts = await db.find(ArticleTextRow, { select: { articleId: true, locale: true, title: true } });
  const covers = await db.find(CoverRow, { where: { kind: 'PRODUCT' }, order: { targetId: 'ASC' } });
  return articles.map(({ id, slug }) => ({
    id,
    slug,
    titles: Object.fromEntries(texts.filter((each) => each.articleId === id).map((each) => [each.locale, each.title])),
    products: covers.filter((each) => each.articleId === id).map(({ targetId }) => targetId),
  }));
}
