/** Whether two answers hold the same data; where they do not, the first place. Pure. */

export interface Allowed {
  /** Names of fields that hold moments, which may be apart by what passes between two requests. */
  readonly near?: readonly string[] | undefined;
  /** Names of fields that are never alike. */
  readonly unlike?: readonly string[] | undefined;
}

const APART_MS = 10_000;

/** Null where they are the same. */
export function difference(a: unknown, b: unknown, allowed: Allowed = {}, path = 'data'): string | null {
  const name = path.split('.').at(-1) ?? '';
  if (allowed.unlike?.includes(name)) return typeof a === typeof b ? null : said(path, a, b);
  if (allowed.near?.includes(name) && typeof a === 'string' && typeof b === 'string')
    return Math.abs(Date.parse(a) - Date.parse(b)) <= APART_MS ? null : said(path, a, b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b ? null : said(path, a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return said(path, a, b);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const [of, other] = [a, b].map((each) => (each as Record<string, unknown>)[key]);
    const found = difference(of, other, allowed, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

const said = (path: string, a: unknown, b: unknown): string => `${path}: ${short(a)} and ${short(b)}`;
const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 200);
