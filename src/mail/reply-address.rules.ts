/** The form of a reply address: which contact it is of, and the proof that it was made here. */
const PREFIX = 'reply+';
/** Five bits each: 120 bits that have to be guessed. */
export const PROOF_LENGTH = 24;
// At most ten digits of 36: more than any number of a row.
const LOCAL_PART = new RegExp(`^reply\\+([1-9a-z][0-9a-z]{0,9})\\.([a-z2-7]{${PROOF_LENGTH}})$`);

export interface ClaimedReplyAddress {
  contactId: number;
  /** Still to be compared with the true one. */
  proof: string;
}

export function formatReplyAddress({ contactId, proof }: ClaimedReplyAddress, domain: string): string {
  return `${PREFIX}${contactId.toString(36)}.${proof}@${domain}`;
}

/** What an address claims, or null if it has not the form. Mail systems may have changed its case. */
export function parseReplyAddress(address: string, domain: string): ClaimedReplyAddress | null {
  const folded = address.trim().toLowerCase();
  if (folded.length > 320 || !folded.endsWith(`@${domain}`)) return null;
  const [, digits, proof] = LOCAL_PART.exec(folded.slice(0, -domain.length - 1)) ?? [];
  if (!digits || !proof) return null;
  const contactId = Number.parseInt(digits, 36);
  return contactId <= 2 ** 31 - 1 ? { contactId, proof } : null;
}
