/** Which articles are offered, and in which order. R35. */
import { MOST_OFFERED, type Candidate } from './article';

/** What was chosen and typed so far. */
export interface Asked {
  readonly versionId: number;
  /** All of the product's. */
  readonly versionIds: ReadonlySet<number>;
  /** Null where none was chosen. */
  readonly problemId: number | null;
  readonly categoryId: number | null;
  /** By article, what the full-text search found, higher is better; null where nothing was typed. */
  readonly scores: ReadonlyMap<number, number> | null;
}

interface Weighed {
  readonly articleId: number;
  readonly problem: boolean;
  readonly category: boolean;
  readonly score: number;
  readonly version: boolean;
}

/** Versions restrict the products that they are of, and no others. */
function isAbout({ versions }: Candidate, { versionId, versionIds }: Asked): boolean {
  const named = versions.filter((id) => versionIds.has(id));
  return named.length === 0 || named.includes(versionId);
}

const weigh = (candidate: Candidate, asked: Asked): Weighed => ({
  articleId: candidate.articleId,
  problem: asked.problemId !== null && candidate.problems.includes(asked.problemId),
  category: asked.categoryId !== null && candidate.categories.includes(asked.categoryId),
  score: asked.scores?.get(candidate.articleId) ?? 0,
  version: candidate.versions.includes(asked.versionId),
});

/**
 * Of the best score: a long text has a word of nearly every article in it. Tried with ten descriptions on both engines:
 * what helps as a second one has 0.31 and more of the best, what has a word by chance 0.28 and less.
 */
const LEAST_PART = 0.3;

const first = (a: boolean, b: boolean): number => Number(b) - Number(a);

/** The candidates are all of the product; that alone is no reason to offer one. */
export function rankArticles(candidates: readonly Candidate[], asked: Asked): number[] {
  const weighed = candidates
    .filter((candidate) => isAbout(candidate, asked))
    .map((candidate) => weigh(candidate, asked));
  const least = Math.max(0, ...weighed.map(({ score }) => score)) * LEAST_PART;
  return weighed
    .filter(({ problem, category, score }) => problem || category || (score > 0 && score >= least))
    .sort(
      (a, b) =>
        first(a.problem, b.problem) ||
        first(a.category, b.category) ||
        b.score - a.score ||
        first(a.version, b.version) ||
        a.articleId - b.articleId,
    )
    .slice(0, MOST_OFFERED)
    .map(({ articleId }) => articleId);
}
