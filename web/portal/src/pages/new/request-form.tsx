/** The six steps of a new request. */
import type { RequestDraft } from './draft/use-draft';

export function RequestForm({ draft }: { draft: RequestDraft; initialProductId: string | null }) {
  return (
    <textarea
      aria-label="…"
      value={draft.content.description}
      onChange={({ target }) => draft.change({ description: target.value })}
    />
  );
}
