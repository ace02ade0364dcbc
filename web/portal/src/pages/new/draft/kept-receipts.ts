/** The confirmations of this tab, so that a reload shows them again. Who opens somebody else's number has none. */
import type { Receipt } from './draft-documents';

const keyOf = (number: string): string => `casegate.receipt.${number}`;

export function keepReceipt(receipt: Receipt): void {
  try {
    sessionStorage.setItem(keyOf(receipt.number), JSON.stringify(receipt));
  } catch {
    // The page that is gone to has it.
  }
}

export function keptReceipt(number: string): Receipt | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(number)) ?? 'null') as Receipt | null;
    return kept?.number === number ? kept : null;
  } catch {
    return null;
  }
}
