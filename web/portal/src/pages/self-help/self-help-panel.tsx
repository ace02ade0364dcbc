/** Articles that may solve it before a request is made, beside what is typed. Nothing where there is none. R35. */
import { Suspense } from 'react';
import type { RequestDraft } from '../new/draft/use-draft';
import { Articles } from './articles';
import { useArticles } from './use-articles';

export function SelfHelpPanel({ draft }: { draft: RequestDraft }) {
  const found = useArticles(draft.content);
  // Its words come with the first articles: what is being typed in does not wait for them.
  return (
    <Suspense fallback={null}>
      <Articles key={draft.content.productVersionId} draft={draft} found={found} />
    </Suspense>
  );
}
