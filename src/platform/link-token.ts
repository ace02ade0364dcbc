/** Links that carry their right: what for which sign-in until when, signed. Whether it may is asked again when one is used. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface LinkFacts {
  /** The number of what it opens. */
  about: number;
  signInId: number;
  /** The API key or the session that asked for it: it opens nothing once that has ended. */
  keyId?: number;
  /** In milliseconds of the real clock. */
  expiresAt: number;
}

const FACTS_BYTES = 18;
const SIGNATURE_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{67}$/;

const signature = (key: Buffer, facts: Buffer): Buffer => createHmac('sha256', key).update(facts).digest();

/** Each kind of link has a key of its own: one of another kind is none. */
export function signedLink(key: Buffer, { about, signInId, keyId = 0, expiresAt }: LinkFacts): string {
  const facts = Buffer.alloc(FACTS_BYTES);
  facts.writeUInt32BE(about, 0);
  facts.writeUInt32BE(signInId, 4);
  facts.writeUInt32BE(keyId, 8);
  facts.writeUIntBE(expiresAt, 12, 6);
  return Buffer.concat([facts, signature(key, facts)]).toString('base64url');
}

/** What a token says if it is ours and its time is not over, else null. */
export function readSignedLink(key: Buffer, token: string, now: Date): LinkFacts | null {
  const bytes = TOKEN.test(token) ? Buffer.from(token, 'base64url') : Buffer.alloc(0);
  // The last character has bits that mean nothing: of the texts that read alike one is ours.
  if (bytes.length !== FACTS_BYTES + SIGNATURE_BYTES || bytes.toString('base64url') !== token) return null;
  const facts = bytes.subarray(0, FACTS_BYTES);
  if (!timingSafeEqual(bytes.subarray(FACTS_BYTES), signature(key, facts))) return null;
  const keyId = facts.readUInt32BE(8);
  const link = {
    about: facts.readUInt32BE(0),
    signInId: facts.readUInt32BE(4),
    ...(keyId > 0 ? { keyId } : {}),
    expiresAt: facts.readUIntBE(12, 6),
  };
  return link.expiresAt > now.getTime() ? link : null;
}
