/** How far somebody has gone into a list: more and more of it, up to what one answer holds, then the next of those. */

export interface Pages {
  /** How many are shown at once. */
  readonly first: number;
  readonly step: number;
  /** The cursors behind which one stands, the last one now. */
  readonly after: readonly string[];
}

/** What the API answers at once. */
export const MOST = 100;

export const firstPages = (step: number): Pages => ({ first: step, step, after: [] });

export function morePages({ first, step, after }: Pages, endCursor: string | null | undefined): Pages {
  if (first < MOST) return { first: Math.min(first + Math.max(step, 25), MOST), step, after };
  return { first, step, after: endCursor ? [...after, endCursor] : after };
}

export const pagesBack = ({ first, step, after }: Pages): Pages => ({ first, step, after: after.slice(0, -1) });
