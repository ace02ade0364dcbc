/** Puts together for the operator what articles came to. R35. */
import type { Product } from '../catalog/catalogue';
import type { Reads } from '../platform/database';
import { listedArticles } from './article.store';
import { countByArticle, countDrafts, type Period } from './report.store';
import { reportOf, type Report } from './report.rules';

/**
 * Of everything, or of one product: of its articles, and of what was shown for its versions. Articles that were taken
 * back are in it where something came of them.
 */
export async function reportSelfHelp(
  db: Reads,
  period: Omit<Period, 'versionIds'>,
  product: Product | null,
): Promise<Report> {
  const within = { ...period, versionIds: product && product.versions.map(({ id }) => id) };
  const counts = await countByArticle(db, within);
  const told = new Set(counts.map(({ articleId }) => articleId));
  const articles = (await listedArticles(db)).filter(
    ({ id, titles, products }) =>
      told.has(id) || (Object.keys(titles).length > 0 && (!product || products.includes(product.id))),
  );
  return reportOf(articles, counts, await countDrafts(db, within));
}
