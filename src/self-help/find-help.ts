/** Finds what may help with what was chosen and typed so far. R35. */
import type { ProductVersion } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import type { Article } from './article';
import { candidatesFor, findArticles, textScores } from './article.store';
import { rankArticles } from './ranking.rules';
import { askedWords } from './words.rules';

export interface Wish {
  readonly version: ProductVersion;
  readonly problemId: number | null;
  readonly text: string;
}

/** The best first, 5 at most. */
export async function findHelp(scope: SignedIn, { version, problemId, text }: Wish): Promise<Article[]> {
  const { catalogue, database, say } = scope;
  const { product } = version;
  const { reads } = database;
  const candidates = await candidatesFor(reads, product.id);
  if (candidates.length === 0) return [];
  // Which product it is was chosen: its name finds each of its articles, and so none.
  const words = askedWords(text, `${product.name} ${version.name}`);
  const problem = problemId === null ? undefined : catalogue.problem(problemId);
  const ids = rankArticles(candidates, {
    versionId: version.id,
    versionIds: new Set(product.versions.map(({ id }) => id)),
    problemId,
    categoryId: problem?.category.id ?? null,
    scores: words.length > 0 ? await textScores(reads, words) : null,
  });
  const articles = new Map((await findArticles(reads, ids, say.language)).map((article) => [article.id, article]));
  return ids.flatMap((id) => articles.get(id) ?? []);
}
