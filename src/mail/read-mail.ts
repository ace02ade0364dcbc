/** Takes a mail apart. */
import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { Attachment, ParsedMail } from 'mailparser';
import type { IncomingFile, IncomingMail } from './incoming-mail';
import type { Headers } from './raw-mail.rules';
import { isSameAddress, plainSender } from './sender.rules';

/** Longer HTML is not turned into text; a mail almost always brings its text along. */
const LONGEST_HTML = 1_000_000;
/** A picture within the text that is smaller is the logo of a signature. */
const SMALLEST_PICTURE = 20_000;
const SIGNATURES = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
]);

/** Null if it cannot be taken apart. */
export async function readMail(raw: Buffer, headers: Headers): Promise<IncomingMail | null> {
  // A fifteenth of all modules, for the first mail only.
  const { simpleParser } = await import('mailparser');
  const parsed = await simpleParser(raw, {
    skipTextToHtml: true,
    skipImageLinks: true,
    keepCidLinks: true,
    ignoreEmbedded: true,
    checksumAlgo: false,
    maxHtmlLengthToParse: LONGEST_HTML,
    maxHeadSize: 262_144,
    maxChildNodes: 200,
  }).catch(() => null);
  if (!parsed) return null;
  return {
    messageId: parsed.messageId ?? null,
    from: senderOf(parsed, headers),
    headers,
    text: parsed.text ?? '',
    files: parsed.attachments.filter(isFile).map(toFile),
    fingerprint: createHash('sha256').update(raw).digest('hex'),
  };
}

/**
 * Two From headers, or two people in one: which of them somebody believes would be anybody's choice. So the library has
 * to read the address that plainly stands there, and no other.
 */
function senderOf({ from }: ParsedMail, headers: Headers): string | null {
  const [written = '', ...more] = headers.get('from') ?? [];
  const named = more.length > 0 || from?.value.length !== 1 ? null : plainSender(written);
  const [{ address, group } = {}] = from?.value ?? [];
  if (!named || !address || group) return null;
  return isSameAddress(asciiAddress(named), asciiAddress(address)) ? asciiAddress(address) : null;
}

/** The domain in the form in which it travels, whichever way it was written. */
export function asciiAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return at < 0 ? address : `${address.slice(0, at)}@${domainToASCII(domain) || domain}`;
}

function isFile({ contentType, related, size }: Attachment): boolean {
  return !SIGNATURES.has(contentType) && !(related && contentType.startsWith('image/') && size < SMALLEST_PICTURE);
}

function toFile({ filename, content, contentType }: Attachment, index: number): IncomingFile {
  const ending = contentType === 'message/rfc822' ? '.eml' : '';
  return { name: filename?.trim() || `attachment-${index + 1}${ending}`, content };
}
