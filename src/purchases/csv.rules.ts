/** Tables as files for spreadsheets, by RFC 4180. */

export type Cell = string | number | boolean | Date | null;

/**
 * A cell that begins with one of these would be run as a formula by a spreadsheet, whoever wrote it: a buyer chooses
 * their name. An apostrophe in front makes it a text. What begins with white space is read without it.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/**
 * Where a spreadsheet splits at semicolons or tabs instead, a quote within a cell holds nothing together: what follows
 * one of them, or the end of a line, begins a cell. Each run is looked at once, however long it is.
 */
const BEFORE_SIGN = /(?<![;\s"])[;\s"]+(?=[=+\-@＝＋－＠])/g;
const SPLITS = /[;\t\r\n]/;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  // A number is one; only what people typed is made harmless.
  if (typeof cell !== 'string') return String(cell);
  const harmless = cell.replace(BEFORE_SIGN, (run) => (SPLITS.test(run) ? `${run}'` : run));
  return FORMULA.test(cell) ? `'${harmless}` : harmless;
}

/** One line with its end. */
export function csvLine(cells: readonly Cell[]): string {
  const quoted = cells.map(textOf).map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
  return `${quoted.join(',')}\r\n`;
}
