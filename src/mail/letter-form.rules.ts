/** A letter as text and as HTML that loads nothing and in which nothing that was typed means anything. */
import { escaped } from '../platform/escaped.rules';

export { escaped };

export type Block =
  | { kind: 'line'; text: string }
  | { kind: 'aside'; text: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  /** An address of ours, on a line of its own: programs that show text make a link of it. */
  | { kind: 'way'; text: string; url: string }
  /** What somebody typed, with its line breaks. Markdown stays as it was typed. */
  | { kind: 'typed'; text: string };

export function asText(blocks: readonly Block[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`;
}

function textOf(block: Block): string {
  if (block.kind === 'way') return `${block.text}\n${block.url}`;
  if (block.kind !== 'facts') return block.text;
  const widest = Math.max(...block.rows.map(([label]) => label.length));
  return block.rows.map(([label, value]) => `${`${label}:`.padEnd(widest + 2)}${value}`).join('\n');
}

/** Every style of a letter, written into its HTML since mail programs know no other; nothing typed can add one. */
export const LETTER_STYLES = {
  body: 'margin:0;padding:16px;font:16px/1.5 sans-serif;color:#1b1a19;background:#ffffff',
  aside: 'color:#5c5a58;font-size:14px',
  typed: 'white-space:pre-wrap;border-left:3px solid #0b5a6f;padding-left:12px',
  cell: 'text-align:left;vertical-align:top;padding:2px 16px 2px 0',
  table: 'border-collapse:collapse',
} as const;

const styled = (style: keyof typeof LETTER_STYLES): string => `style="${LETTER_STYLES[style]}"`;

export function asHtml(blocks: readonly Block[], language: string, title: string): string {
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    `<body ${styled('body')}>`,
    ...blocks.map(htmlOf),
    '</body></html>',
  ].join('\n');
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'line':
      return `<p>${escaped(block.text)}</p>`;
    case 'aside':
      return `<p ${styled('aside')}>${escaped(block.text)}</p>`;
    case 'typed':
      return `<div ${styled('typed')}>${escaped(block.text)}</div>`;
    case 'way': {
      const url = escaped(block.url);
      return `<p>${escaped(block.text)}<br><a href="${url}" target="_blank" rel="noreferrer">${url}</a></p>`;
    }
    case 'facts': {
      const cell = styled('cell');
      const rows = block.rows.map(
        ([label, value]) => `<tr><th ${cell}>${escaped(label)}</th><td ${cell}>${escaped(value)}</td></tr>`,
      );
      return `<table ${styled('table')}>${rows.join('')}</table>`;
    }
  }
}

const LONGEST_SUBJECT = 120;
// What begins another line in some program, or turns the reading direction.
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\s]+/gu;

/** One line, whatever was typed; a long title is cut. */
export function subjectLine(number: string, title: string): string {
  return `[${number}] ${shortened(title.replace(UNFIT, ' ').trim(), LONGEST_SUBJECT)}`;
}

/** At most `most` characters (code points), the last one an ellipsis where something was cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
