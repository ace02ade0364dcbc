/** What is asked for, what is shown, and what of it is still to be told. R35. */

/** As many as the server offers at once. */
export const MOST_SHOWN = 5;
/** More words find nothing else; of the server's limit it is a tenth. In characters. */
const LONGEST_TEXT = 2_000;

export interface Wish {
  readonly productVersionId: string;
  readonly problemId: string | null;
  readonly text: string;
}

interface Typed {
  readonly productVersionId: string | null;
  readonly problemId: string | null;
  readonly title: string;
  readonly description: string;
}

/** Null where nothing can be found: before there is a version, and where that is all there is. */
export function wishOf({ productVersionId, problemId, title, description }: Typed): Wish | null {
  // One blank more is the same question.
  const words = `${title} ${description}`.split(/\s+/).filter(Boolean).join(' ');
  const text = [...words].slice(0, LONGEST_TEXT).join('');
  return productVersionId !== null && (problemId !== null || text !== '')
    ? { productVersionId, problemId, text }
    : null;
}

/** What somebody reads does not go away because they go on typing: it stays below what is found now. */
export function shownOf<Article extends { readonly id: string }>(
  found: readonly Article[],
  reading: readonly Article[],
): Article[] {
  const kept = reading.filter(({ id }) => found.every((article) => article.id !== id));
  return [...found.slice(0, Math.max(0, MOST_SHOWN - kept.length)), ...kept].slice(0, MOST_SHOWN);
}
