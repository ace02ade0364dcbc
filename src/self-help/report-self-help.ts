/** Puts together for the operator what articles came to. R35. */
import type { Reads } from '../platform/database';
import { listedArticles } from './article.store';
import { countByArticle, countDrafts, type Period } from './report.store';
import { reportOf, type Report } from './report.rules';

/** Articles that were taken back are in it where something came of them. */
export async function reportSelfHelp(db: Reads, period: Period): Promise<Report> {
  const counts = await countByArticle(db, period);
  const told = new Set(counts.map(({ articleId }) => articleId));
  const articles = (await listedArticles(db)).filter(
    ({ id, titles }) => told.has(id) || Object.keys(titles).length > 0,
  );
  return reportOf(articles, counts, await countDrafts(db, period));
}
