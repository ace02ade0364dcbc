/** The Message-IDs of letters: the same at every try, and nothing can be learned from them. */
import { createHmac } from 'node:crypto';
import { derivedKey } from '../platform/keyed-hash';
import { base32 } from './base32.rules';

export interface LetterIds {
  letter(caseId: number, eventId: number, contactId: number): string;
  /** What all letters of a contact about a case refer to, so that they are shown as one conversation. */
  thread(caseId: number, contactId: number): string;
}

export function letterIds(secret: string, domain: string): LetterIds {
  const key = derivedKey(secret, 'message id');
  const id = (kind: string, ...numbers: number[]) =>
    `<${kind}-${base32(
      createHmac('sha256', key)
        .update([kind, ...numbers].join(' '))
        .digest(),
      26,
    )}@${domain}>`;
  return {
    letter: (caseId, eventId, contactId) => id('letter', caseId, eventId, contactId),
    thread: (caseId, contactId) => id('case', caseId, contactId),
  };
}
