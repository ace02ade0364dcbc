/** Tables as files for spreadsheets, by RFC 4180. */

export type Cell = string | number | boolean | Date | null;

/**
 * A cell that begins with one of these would be run as a formula by a spreadsheet, whoever wrote it: a buyer chooses
 * their name. An apostrophe in front makes it a text. What begins with white space is read without it.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  // A number is one; only what people typed is made harmless.
  if (typeof cell !== 'string') return String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** One line with its end. */
export function csvLine(cells: readonly Cell[]): string {
  const quoted = cells.map(textOf).map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
  return `${quoted.join(',')}\r\n`;
}
