/** What is looked at of a mail before it is taken apart: that costs more than its bytes tell. */

/** Bytes of all headers together. */
const LONGEST_HEAD = 65_536;
/** So many line breaks any mail may have; one that has more is to have this many bytes for each. Base64 has 76. */
const FREE_BREAKS = 100_000;
const BYTES_A_BREAK = 40;
const [LF, CR] = [10, 13];

export type Headers = ReadonlyMap<string, readonly string[]>;

/**
 * The headers as they came, without the empty line that ends them. Null where they go on for too long, or hold a
 * carriage return that ends no line: to one reader a header begins there, to another it does not.
 */
export function headOf(raw: Buffer): string | null {
  const start = raw.toString('utf8', 0, LONGEST_HEAD);
  const head = /^\r?\n/.test(start) ? '' : (/^[^]*?(?=\r?\n\r?\n)/.exec(start)?.[0] ?? null);
  if (head === null && raw.length > LONGEST_HEAD) return null;
  const known = head ?? start;
  return /\r(?!\n)/.test(known) ? null : known;
}

/** Values by name in lower case, in their order, unfolded. */
export function headersIn(head: string): Headers {
  const headers = new Map<string, string[]>();
  for (const line of head.split(/\r?\n(?![ \t])/)) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line
      .slice(colon + 1)
      .replace(/\r?\n/g, '')
      .trim();
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return headers;
}

/** Whom it was delivered to as the mail system noted it, or else whom it was written to. */
export function recipientsIn(headers: Headers): string[] {
  const addresses = (...names: string[]) =>
    names.flatMap((name) =>
      (headers.get(name) ?? []).flatMap((value) => value.slice(0, 2_000).match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []),
    );
  const delivered = addresses('x-original-to', 'delivered-to');
  return delivered.length > 0 ? delivered : addresses('to', 'cc').filter((address) => /^reply\+/i.test(address));
}

/** Each line is an object to what takes a mail apart: forty million empty ones would take the whole process. */
export function hasTooManyLines(raw: Buffer): boolean {
  const most = Math.max(FREE_BREAKS, raw.length / BYTES_A_BREAK);
  let breaks = 0;
  for (let at = 0; at < raw.length && breaks <= most; at++)
    if (raw[at] === LF || (raw[at] === CR && raw[at + 1] !== LF)) breaks++;
  return breaks > most;
}
