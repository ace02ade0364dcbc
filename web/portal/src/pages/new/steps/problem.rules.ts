/** The first step is in order: what help is needed with, and the problem in words. R34, R36. */
import type { RequestContent } from '../draft/request-content';
import { filledUpTo, missing, type Gap } from './gap.rules';

export const LONGEST_TITLE = 250;
export const LONGEST_DESCRIPTION = 20_000;

type Problem = Pick<RequestContent, 'productVersionId' | 'problemId' | 'title' | 'description'>;

/** `product` is the one that was chosen, perhaps without a version yet. */
export function problemGaps(content: Problem, product: { portal: { here: boolean } } | null): Gap[] {
  // Whatever else was said, it cannot be asked here.
  if (product && !product.portal.here) return [{ path: 'product', word: 'elsewhere' }];
  return [
    ...(product
      ? missing('productVersionId', content.productVersionId)
      : [{ path: 'product', word: 'missing' as const }]),
    ...missing('problemId', content.problemId),
    ...filledUpTo('title', content.title, LONGEST_TITLE),
    ...filledUpTo('description', content.description, LONGEST_DESCRIPTION),
  ];
}
