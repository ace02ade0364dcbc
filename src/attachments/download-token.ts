/** Download links: which file for which sign-in until when, signed. Whether it may is asked again when one is used. */
import { readSignedLink, signedLink, type LinkFacts } from '../platform/link-token';

export const LINK_MS = 300_000;

/** `keyId`: the API key that asked for it. */
export interface Link extends Omit<LinkFacts, 'about'> {
  attachmentId: number;
}

export const linkToken = (key: Buffer, { attachmentId, ...link }: Link): string =>
  signedLink(key, { about: attachmentId, ...link });

/** What a token says if it is ours and its time is not over, else null. */
export function readLink(key: Buffer, token: string, now: Date): Link | null {
  const read = readSignedLink(key, token, now);
  if (!read) return null;
  const { about: attachmentId, ...link } = read;
  return { attachmentId, ...link };
}
