/** What a browser holds: 256 random bits, of which the database knows a keyed hash. */
import { randomBytes } from 'node:crypto';
import type { KeyedHash } from '../platform/keyed-hash';

const FORM = /^[A-Za-z0-9_-]{43}$/;

export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * What takes the place of a secret: one and the same however often it is made, so that it can be handed over again.
 * Nobody makes it of the former one who has not the installation's secret.
 */
export const renewedSecret = (hash: KeyedHash, former: string): string =>
  Buffer.from(hash('session renewed', former), 'hex').toString('base64url');

/** What cannot be one is not even looked for. */
export const isSecret = (text: string | undefined): text is string => text !== undefined && FORM.test(text);

export const sessionIdHash = (hash: KeyedHash, secret: string): string => hash('session', secret);
