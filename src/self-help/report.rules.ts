/** What articles came to: how many requests were not made because of them. R35. */

interface Count {
  readonly articleId: number;
  readonly event: 'SHOWN' | 'OPENED' | 'SOLVED';
  readonly times: number;
  readonly draftsClosed: number;
}

export interface Sums {
  readonly shown: number;
  readonly opened: number;
  readonly solved: number;
  readonly draftsClosed: number;
}

export interface ArticleSums extends Sums {
  readonly article: string;
}

export interface Report {
  /** What has solved the most stands first. */
  readonly articles: readonly ArticleSums[];
  readonly total: Sums & {
    /** Drafts beside which articles were shown. */
    readonly drafts: number;
    /** The part of these that was closed for one, from 0 to 1; null where there were none. */
    readonly share: number | null;
  };
}

const sumOf = (counts: readonly Count[]): Sums => {
  const times = (event: Count['event']) =>
    counts.filter((count) => count.event === event).reduce((sum, count) => sum + count.times, 0);
  return {
    shown: times('SHOWN'),
    opened: times('OPENED'),
    solved: times('SOLVED'),
    draftsClosed: counts.reduce((sum, count) => sum + count.draftsClosed, 0),
  };
};

/** An article that was never shown is in it too: with nothing but zeros. */
export function reportOf(
  articles: readonly { readonly id: number; readonly slug: string }[],
  counts: readonly Count[],
  drafts: { readonly shown: number; readonly closed: number },
): Report {
  const each = articles.map(({ id, slug }) => ({
    article: slug,
    ...sumOf(counts.filter(({ articleId }) => articleId === id)),
  }));
  each.sort(
    (a, b) => b.solved - a.solved || b.opened - a.opened || b.shown - a.shown || (a.article < b.article ? -1 : 1),
  );
  const total = { ...sumOf(counts), draftsClosed: drafts.closed, drafts: drafts.shown };
  return { articles: each, total: { ...total, share: drafts.shown === 0 ? null : drafts.closed / drafts.shown } };
}
