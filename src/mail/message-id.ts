/** The Message-IDs of letters: the same at every try, and nothing can be learned from them. */
import { createHmac } from 'node:crypto';
import { derivedKey } from '../platform/keyed-hash';
import { base32 } from './base32.rules';

export interface LetterIds {
  letter(caseId: number, eventId: number, contactId: number): string;
  /** Of a letter to a buyer, by its own number. */
  receipt(letterId: number): string;
  /** What all letters about a purchase refer to. */
  purchase(purchaseId: number): string;
  /** What all letters of a contact about a case refer to, so that they are shown as one conversation. */
  thread(caseId: number, contactId: number): string;
}

export function letterIds(secret: string, domain: string): LetterIds {
  const key = derivedKey(secret, 'message id');
  const of = (form: string, ...parts: (string | number)[]) =>
    `<${form}-${base32(createHmac('sha256', key).update(parts.join(' ')).digest(), 26)}@${domain}>`;
  const id = (kind: string, ...numbers: number[]) => of(kind, kind, ...numbers);
  return {
    letter: (caseId, eventId, contactId) => id('letter', caseId, eventId, contactId),
    receipt: (letterId) => of('letter', 'receipt', letterId),
    purchase: (purchaseId) => of('purchase', 'purchase', purchaseId),
    thread: (caseId, contactId) => id('case', caseId, contactId),
  };
}
