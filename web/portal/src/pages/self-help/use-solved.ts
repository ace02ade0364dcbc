/** Closes the request that was begun because an article has solved it. No unit is taken. R35. */
import { useNavigate } from 'react-router';
import type { RequestDraft } from '../new/draft/use-draft';
import { tellSolved } from './told-articles';

/** What it gives throws where the server was not reached; everything stays then. */
export function useSolved(draft: RequestDraft): (articleId: string) => Promise<void> {
  const go = useNavigate();
  const { productVersionId } = draft.content;
  return async (articleId) => {
    await draft.discard(async (draftId) => {
      return productVersionId !== null && (await tellSolved({ draftId, productVersionId }, articleId));
    });
    await go('/new', { replace: true, state: { solved: true } });
  };
}
