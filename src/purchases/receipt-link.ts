/** A link to a receipt that carries its right with it, for ten minutes by the machine's clock. Mails have none. */
import { later, realNow } from '../platform/calendar';
import type { KeyedHash } from '../platform/keyed-hash';
import { readSignedLink, signedLink } from '../platform/link-token';
import type { PurchaseScope } from './selling';

export const RECEIPTS = '/receipts';
/** Below a link: the same as PDF. */
export const RECEIPT_PDF = 'receipt.pdf';
const RECEIPT_LINK_MS = 600_000;

/** A key of their own: no link to anything else opens a receipt, and none of these anything else. */
const keyOf = (hash: KeyedHash): Buffer => Buffer.from(hash('receipt links', ''), 'hex');

interface LinkedReceipt {
  readonly url: string;
  readonly pdfUrl: string;
  readonly expiresAt: Date;
}

export function linkReceipt(
  { hash, viewer, credential, selling }: Pick<PurchaseScope, 'hash' | 'viewer' | 'credential' | 'selling'>,
  purchaseId: number,
): LinkedReceipt {
  const expiresAt = later(realNow(), RECEIPT_LINK_MS);
  const bySession = credential?.kind === 'SESSION' ? { keyId: credential.sessionId } : {};
  const link = { about: purchaseId, signInId: viewer.signInId, ...bySession, expiresAt: expiresAt.getTime() };
  const url = `${selling.origin()}${RECEIPTS}/${signedLink(keyOf(hash), link)}`;
  return { url, pdfUrl: `${url}/${RECEIPT_PDF}`, expiresAt };
}

export interface ReceiptLink {
  readonly purchaseId: number;
  readonly signInId: number;
  /** The session that asked for it: it opens nothing once that has ended. Null where it was asked for with a token. */
  readonly sessionId: number | null;
}

/** Null for every link that opens nothing. */
export function readReceiptLink(hash: KeyedHash, token: string): ReceiptLink | null {
  const link = readSignedLink(keyOf(hash), token, realNow());
  return link && { purchaseId: link.about, signInId: link.signInId, sessionId: link.keyId ?? null };
}
