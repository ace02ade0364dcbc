/**
 * Opaque, typed, stable identifiers: the type and the row's number, so that `node(id)` knows where to look.
 * They are names, not secrets: what a viewer may see is decided by the reads, never by the id.
 */
const FORM = /^([A-Z][A-Za-z]+):([1-9]\d{0,9})$/;

/** A number that no row has: an id that cannot be read is looked up like one that was never given out. */
export const NO_ROW = 0;

export function globalId(type: string, id: number): string {
  // Letters, digits and a colon give none of the characters in which base64url differs, but for the padding.
  const text = btoa(`${type}:${id}`);
  const padding = text.indexOf('=', text.length - 2);
  return padding < 0 ? text : text.slice(0, padding);
}

export function parseGlobalId(id: string): { type: string; id: number } | null {
  if (id.length > 64) return null;
  const text = Buffer.from(id, 'base64url').toString('latin1');
  const match = FORM.exec(text);
  if (!match || Number(match[2]) > 0x7fffffff) return null;
  const parsed = { type: match[1] as string, id: Number(match[2]) };
  return globalId(parsed.type, parsed.id) === id ? parsed : null;
}

/** The row's number if the id is of this type, else the number that no row has. */
export function rowNumber(type: string, id: string): number {
  const parsed = parseGlobalId(id);
  return parsed?.type === type ? parsed.id : NO_ROW;
}
