/** The address to which one contact answers about one case. A contact belongs to one case, so its number is enough. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey } from '../platform/keyed-hash';
import { base32 } from './base32.rules';
import { formatReplyAddress, parseReplyAddress, PROOF_LENGTH } from './reply-address.rules';

export interface ReplyAddresses {
  of(contactId: number): string;
  /** The contact of an address that was made here; null for every other. */
  contactOf(address: string): number | null;
}

export function replyAddresses(secret: string, domain: string): ReplyAddresses {
  const key = derivedKey(secret, 'reply address');
  const proofOf = (contactId: number) =>
    base32(createHmac('sha256', key).update(String(contactId)).digest(), PROOF_LENGTH);
  return {
    of: (contactId) => formatReplyAddress({ contactId, proof: proofOf(contactId) }, domain),
    contactOf: (address) => {
      const claimed = parseReplyAddress(address, domain);
      if (!claimed) return null;
      // Both have the one length that the form allows.
      const isTrue = timingSafeEqual(Buffer.from(claimed.proof), Buffer.from(proofOf(claimed.contactId)));
      return isTrue ? claimed.contactId : null;
    },
  };
}
