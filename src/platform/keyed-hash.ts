/** What must be found again but never read: a keyed hash of fixed length, so that a stolen table reveals nothing. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';

export type KeyedHash = (purpose: string, value: string) => string;

/** A hash function keyed by the installation's secret; the purpose keeps equal values in different columns apart. */
export function keyedHash(secret: string): KeyedHash {
  return (purpose, value) => createHmac('sha256', `${purpose}\u0000${secret}`).update(value, 'utf8').digest('hex');
}

/** An unkeyed fingerprint in 64 hex digits, for exact comparison of long or case-sensitive text. */
export function fingerprint(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part, 'utf8');
  return hash.digest('hex');
}

/** 32 bytes for one purpose, derived from the installation's secret. */
export function derivedKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'casegate', purpose, 32));
}
