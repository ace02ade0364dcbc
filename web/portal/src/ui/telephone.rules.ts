/** The telephone number in a line of text, and what stands around it. */
export interface WithTelephone {
  before: string;
  number: string;
  after: string;
  /** As a `tel:` link takes it. */
  dialled: string;
}

/** Digits as people group them, seven at least: hours and years are shorter. */
const NUMBER = /\+?(?:\(\d+\)|\d)(?:(?! 24\/7)[ ./-]?(?:\(0\))?[ ./-]?\d){6,}/;

export function telephoneIn(text: string): WithTelephone | null {
  const found = NUMBER.exec(text);
  if (!found) return null;
  const [number] = found;
  // "+44 (0)20": whoever dials the country leaves the nought out.
  const dialled = (number.startsWith('+') ? number.replace('(0)', '') : number).replace(/[^+\d]/g, '');
  return { before: text.slice(0, found.index), number, after: text.slice(found.index + number.length), dialled };
}

const SIGNS = /^\+?[0-9 ()./#*-]+$/;
const FEWEST_DIGITS = 5;

/** Whether this can be a telephone number at all, as the server takes one; it is asked before anything is sent. R39. */
export const isDialled = (text: string): boolean =>
  SIGNS.test(text.trim()) && text.replace(/\D/g, '').length >= FEWEST_DIGITS;
