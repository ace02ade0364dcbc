/**
 * What has to be read again and must not be readable in a stolen database: AES-256-GCM under a key of the settings.
 * The text names its key, so that keys can be changed; what it is about is bound to it, so that no row's text opens
 * in the place of another's.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export interface SealingKey {
  /** Stands before each text that it sealed. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** The first seals; all open. */
export type SealingKeys = readonly [SealingKey, ...SealingKey[]];

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

export class CannotOpen extends Error {}

/** `about` is the purpose and the row, such as `benefit 7`. */
export function seal([{ id, key }]: SealingKeys, about: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${id}.${sealed.toString('base64url')}`;
}

/** Fails with CannotOpen where the key is not there any more, or the text is not what was sealed. */
export function unseal(keys: SealingKeys, about: string, sealed: string): string {
  const [id, text = ''] = sealed.split('.');
  const found = keys.find((each) => each.id === id);
  if (!found) throw new CannotOpen(`the encryption key ${id} is not in the settings`);
  const bytes = Buffer.from(text, 'base64url');
  try {
    const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(-TAG_BYTES)];
    const opener = createDecipheriv(ALGORITHM, found.key, nonce, { authTagLength: TAG_BYTES });
    opener.setAAD(Buffer.from(about)).setAuthTag(tag);
    return opener.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)).toString('utf8') + opener.final('utf8');
  } catch {
    throw new CannotOpen(`what was sealed about ${about.split(' ')[0]} cannot be opened`);
  }
}

/** Whether it was sealed by the key that seals now. */
export const isSealedBy = ([{ id }]: SealingKeys, sealed: string): boolean => sealed.startsWith(`${id}.`);
