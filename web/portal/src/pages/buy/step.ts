import type { Purchase } from './purchase-values';

/** What each step of buying is given. */
export interface StepProps {
  purchase: Purchase;
  /** The request that waits for it. */
  draftId: string | null;
  /** Reads the purchase anew. */
  look: () => void;
}

/** Where the buyer goes on after a page of the provider or the bank. */
export function returnAddress({ id }: Pick<Purchase, 'id'>, draftId: string | null): string {
  const query = draftId ? `?draft=${encodeURIComponent(draftId)}` : '';
  return `${location.origin}/buy/${encodeURIComponent(id)}${query}`;
}
