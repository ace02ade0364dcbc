/** What is typed into a search field, as the words that must all be found. */
import { PublicError } from './public-error';
import { folded, textFault } from './text.rules';
import type { Say } from './wording';

const LONGEST_SEARCH = 200;

export function searchWords(search: string | null | undefined, say: Say): string[] {
  if (!search?.trim()) return [];
  if (textFault(search, { max: LONGEST_SEARCH }))
    throw new PublicError('BAD_USER_INPUT', say('search.fault', { max: LONGEST_SEARCH }));
  return folded(search).split(/\s+/).filter(Boolean);
}
