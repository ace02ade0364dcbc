/** The pair that identifies an agreement, as people type it. R6, R61. */
export interface AccessPair {
  readonly accessId: string;
  readonly contractId: string;
}

// Invisible characters come along when a pair is copied from a page or a letter.
const BLANKS_AND_HYPHENS = /[\s\p{Cf}\u2010-\u2015\u2212\uff0d-]+/gu;
const WELL_FORMED = /^[A-Z0-9]{6,40}$/;

/** White space and hyphens removed, letters in upper case; then it is compared byte for byte. */
export function normalisedPair(typed: AccessPair): AccessPair {
  const normal = (text: string) => text.replace(BLANKS_AND_HYPHENS, '').toUpperCase();
  return { accessId: normal(typed.accessId), contractId: normal(typed.contractId) };
}

/** Can a pair of this form have been issued? One that cannot counts as a wrong guess like any other. */
export function isWellFormed(pair: AccessPair): boolean {
  return WELL_FORMED.test(pair.accessId) && WELL_FORMED.test(pair.contractId);
}

/** What of an Access ID may be shown after registration. */
export function accessIdHint(accessId: string): string {
  return `••••${accessId.slice(-4)}`;
}

/** How a pair is printed, in groups that can be read aloud. */
export function printedPair(pair: AccessPair): AccessPair {
  const grouped = (text: string, size: number) => text.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? '';
  return { accessId: grouped(pair.accessId, 5), contractId: grouped(pair.contractId, 4) };
}

// Crockford's alphabet: no I, L, O or U, so that nothing is mistaken when it is read from paper.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new pair from 26 random bytes: an Access ID of 10 characters and a Contract ID of 16 (80 bits). */
export function pairFrom(random: Uint8Array): AccessPair {
  const text = [...random.subarray(0, 26)].map((byte) => ALPHABET[byte % 32]).join('');
  return { accessId: text.slice(0, 10), contractId: text.slice(10) };
}
