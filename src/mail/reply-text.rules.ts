/**
 * What somebody wrote anew in a mail: without our letter that it answers, and without what a program signs. What is
 * not surely one of the two stays: a line too many does no harm, a line too few does. Every step is linear in the
 * length of the text, since anybody on a case may send any text.
 */
export interface OurLetter {
  /** The line that stands first in each of our letters, in each language. */
  readonly markers: readonly string[];
  /** The case's number, which stands in the subject of each. */
  readonly number: string;
}

/** Characters that are looked at; a message is far shorter. */
const MOST_READ = 200_000;

export function newText(text: string, ours: OurLetter): string {
  const lines = text
    .slice(0, MOST_READ)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const above = lines.slice(0, letterBegins(lines, ours));
  const written = trimmed(withoutSignature(withoutQuotes(withoutSignature(above))));
  if (written.length > 0) return written.join('\n');
  // Nothing but quotes. If one is our letter nothing was written; otherwise somebody meant them to be read.
  return above.some((line) => isQuoted(line) && isMarker(unquoted(line), ours)) ? '' : trimmed(above).join('\n');
}

const isBlank = (line: string) => line.trim() === '';
const isQuoted = (line: string) => line.trimStart().startsWith('>');
const unquoted = (line: string) => line.slice(0, 300).replace(/^[\s>]+/, '');
const bare = (line: string) =>
  line
    .slice(0, 300)
    .replace(/[*_\s]+/g, ' ')
    .trim();

const isMarker = (line: string, { markers }: OurLetter) =>
  !isBlank(line) && markers.some((marker) => bare(line) === bare(marker));

/** The line at which our letter begins where it is quoted without a mark on each line, as Outlook does. */
function letterBegins(lines: readonly string[], ours: OurLetter): number {
  for (const [index, line] of lines.entries()) {
    if (isMarker(line, ours)) return attributionBefore(lines, index);
    if (isHeaderBlock(lines, index, ours)) return index;
  }
  return lines.length;
}

const FROM = new Set(['from', 'van', 'von', 'de', 'da']);
const HEADERS = new Set(
  'sent date to cc subject importance attachments verzonden datum aan onderwerp urgentie bijlagen gesendet an betreff envoyé à objet'.split(
    ' ',
  ),
);
const labelOf = (line: string) => /^([^:：]{1,20})\s?[:：]/.exec(bare(line))?.[1]?.trim().toLowerCase() ?? '';

/** From, Sent, To, Subject in lines of their own, with the number of the case among them. */
function isHeaderBlock(lines: readonly string[], index: number, { number }: OurLetter): boolean {
  if (!FROM.has(labelOf(lines[index] ?? ''))) return false;
  const block = lines.slice(index + 1, index + 12).filter((line) => HEADERS.has(labelOf(line)));
  return block.length >= 2 && block.some((line) => line.includes(`[${number}]`));
}

const WROTE = /\b(wrote|schreef|schreven|geschreven|schrieb|escribió|scritto|escreveu|skrev)\b|écrit|書|写道/i;
const MOST_ATTRIBUTION_LINES = 3;

/** Who wrote what follows, and when: the line or lines above a quote that end in a colon. */
function isAttribution(lines: readonly string[]): boolean {
  const joined = lines.map((line) => line.trim()).join(' ');
  if (joined.length > 400 || !/[:：]$/.test(joined) || !/\d/.test(joined)) return false;
  return joined.includes('@') || WROTE.test(joined);
}

/** Where the quote that stands at `index` really begins: at the lines that say whose it is. */
function attributionBefore(lines: readonly string[], index: number): number {
  let end = index;
  while (end > 0 && isBlank(lines[end - 1] ?? '')) end--;
  for (let count = 1; count <= MOST_ATTRIBUTION_LINES && count <= end; count++) {
    const begins = end - count;
    if (isBlank(lines[begins] ?? '') || isQuoted(lines[begins] ?? '')) break;
    if (isAttribution(lines.slice(begins, end))) return begins;
  }
  return index;
}

/** Without a quote at the end or, where the answer stands below, at the beginning. Quotes between answers stay. */
function withoutQuotes(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && (isBlank(lines[end - 1] ?? '') || isQuoted(lines[end - 1] ?? ''))) end--;
  const quoteBegins = lines.findIndex((line, index) => index >= end && isQuoted(line));
  if (quoteBegins >= 0) end = Math.min(end, attributionBefore(lines, quoteBegins));
  let begin = 0;
  const first = lines.findIndex(isQuoted);
  if (first >= 0 && first < end && trimmed(lines.slice(0, attributionBefore(lines, first))).length === 0)
    for (begin = first; begin < end && (isBlank(lines[begin] ?? '') || isQuoted(lines[begin] ?? ''));) begin++;
  return lines.slice(begin, end);
}

const PROGRAM =
  /^((sent|verzonden|verstuurd) (from|with|via|vanaf|vanuit|met) (my |mijn |outlook|mail |yahoo|proton|samsung|gmail|.* (for|voor) (ios|android|windows|mac))|get outlook for |download outlook |outlook voor .* downloaden$)/i;
const RULE = /^[_-]{5,}$/;
const LONGEST_SIGNATURE = 15;

/** Without what follows the sign of a signature, and without the lines that programs add at the end. */
function withoutSignature(lines: readonly string[]): string[] {
  const sign = lines.lastIndexOf('--');
  const isSignature = sign >= 0 && lines.slice(sign).filter((line) => !isBlank(line)).length <= LONGEST_SIGNATURE;
  const left = isSignature ? lines.slice(0, sign) : [...lines];
  for (let last = left.at(-1); last !== undefined; last = left.at(-1)) {
    const said = last.trim().replace(/[[\]*<]/g, '');
    if (!isBlank(last) && !RULE.test(said) && !(said.length <= 150 && PROGRAM.test(said))) break;
    left.pop();
  }
  return left;
}

function trimmed(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return [];
  let end = lines.length;
  while (isBlank(lines[end - 1] ?? '')) end--;
  return lines.slice(first, end);
}

/** At most `most` characters (code points), with the note at the end where something was cut. */
export function cutWithNote(text: string, most: number, note: string): string {
  const characters = text.length > most ? [...text] : [];
  if (characters.length <= most) return text;
  const kept = characters.slice(0, most - [...note].length - 2).join('');
  return `${kept}\n\n${note}`;
}
