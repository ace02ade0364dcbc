/** Bytes as letters and digits that survive mail systems, which may change the case of an address. RFC 4648, lower case. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first `length` characters, five bits in each. */
export function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let bit = 0; text.length < length; bit += 5) {
    const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += ALPHABET[(two >> (11 - (bit & 7))) & 31];
  }
  return text;
}
