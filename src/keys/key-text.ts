/** The text of an API key: 160 random bits and a checksum, so that what is mistyped or made up is told by itself. */
import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

export const KEY_PREFIX = 'cg_live_';
export const KEY_PATTERN = /^cg_live_[0-9A-Za-z]{33}$/;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_BYTES = 20;
/** As many digits as the greatest numbers of 20 and of 4 bytes have in this alphabet. */
const SECRET_LENGTH = 27;
const CHECKSUM_LENGTH = 6;
/** Of the checksum alone: it tells keys apart and next to nothing about the secret. */
const HINT_LENGTH = 4;

function inAlphabet(number: bigint, length: number): string {
  let text = '';
  for (let left = number; left > 0n; left /= 62n) text = `${ALPHABET[Number(left % 62n)]}${text}`;
  return text.padStart(length, '0');
}

const checksum = (text: string): string => inAlphabet(BigInt(crc32(text)), CHECKSUM_LENGTH);

export function keyText(secret: Buffer = randomBytes(SECRET_BYTES)): string {
  const before = `${KEY_PREFIX}${inAlphabet(BigInt(`0x${secret.toString('hex')}`), SECRET_LENGTH)}`;
  return `${before}${checksum(before)}`;
}

/** Whether a text can be a key at all; nothing is looked up for it. */
export function isKeyText(text: string): boolean {
  return KEY_PATTERN.test(text) && text.endsWith(checksum(text.slice(0, -CHECKSUM_LENGTH)));
}

export const keyHint = (text: string): string => text.slice(-HINT_LENGTH);
