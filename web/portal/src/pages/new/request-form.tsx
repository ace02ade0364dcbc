/** The six steps of a new request. */
import type { RequestDraft } from './draft/use-draft';

export function RequestForm({ draft }: { draft: RequestDraft; initialProductId: string | null }) {
  return <textarea value={draft.content.description} onChange={(e) => draft.change({ description: e.target.value })} />;
}
