/** How results are printed: for people, or as one JSON value for programs. */

/** What was asked is refused; the lines say why, on standard error, and the exit code is 1. */
export class Refusal extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'));
  }
}

export interface JsonOption {
  json?: boolean;
}

export const JSON_FLAG = ['--json', 'print one JSON value instead of text'] as const;

export function print(value: unknown, lines: string[], { json }: JsonOption): void {
  process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
}

/** `1 file`, `2 files`. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** Rows as aligned columns, the header first. */
export function columns(header: string[], rows: string[][]): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, index) => all.reduce((most, row) => Math.max(most, (row[index] ?? '').length), 0));
  return all.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
