/** The pair as it stands in a letter or a mail, pasted at once. R6. */
export interface Pair {
  readonly accessId: string;
  readonly contractId: string;
}

/** Four groups of four, and two groups of five; between them a hyphen, a blank or nothing. */
const CONTRACT_ID = /(?<![0-9A-Z])(?:[0-9A-Z]{4}[- \u2010-\u2015]?){3}[0-9A-Z]{4}(?![0-9A-Z])/gi;
const ACCESS_ID = /(?<![0-9A-Z])[0-9A-Z]{5}[- \u2010-\u2015]?[0-9A-Z]{5}(?![0-9A-Z])/gi;

/** One in which there are figures: words of the letter can be as long. */
const firstWithFigures = (text: string, form: RegExp): string | undefined =>
  text.match(form)?.find((found) => /\d/.test(found));

/** Both halves of what was pasted, whatever stands around them; null where it is not both. */
export function pairIn(text: string): Pair | null {
  const contractId = firstWithFigures(text, CONTRACT_ID);
  if (!contractId) return null;
  const accessId = firstWithFigures(text.replace(contractId, ' \n '), ACCESS_ID);
  return accessId ? { accessId, contractId } : null;
}
