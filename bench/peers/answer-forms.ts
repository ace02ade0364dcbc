/** The forms in which the API shows what the database keeps: opaque ids, cursors, moments. */

export const globalId = (type: string, id: number): string => Buffer.from(`${type}:${id}`).toString('base64url');

const ID = /^([A-Za-z]+):(\d+)$/;

/** The number in an opaque id of this type; 0, which no row has, for anything else. */
export function rowNumber(type: string, id: string): number {
  const match = ID.exec(Buffer.from(id, 'base64url').toString('latin1'));
  return match?.[1] === type ? Number(match[2]) : 0;
}

/**
 * `2026-11-22 10:00:00.000` of the database, as `2026-11-22T10:00:00.000Z`. In the answers to prepared statements a
 * full second has no digits behind it.
 */
export const moment = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11)}${text.length === 19 ? '.000Z' : 'Z'}`;
/** The other way. */
export const stored = (text: string): string => `${text.slice(0, 10)} ${text.slice(11, 23)}`;

const LISTED = 'cases UPDATED_AT DESC';

/** Where a case stands in the list of those that changed last. */
export const cursorAt = (updatedAt: string, id: number): string =>
  Buffer.from(JSON.stringify([LISTED, moment(updatedAt), id])).toString('base64url');

export interface Place {
  updatedAt: string;
  id: number;
}

/** Null for the first page. */
export function placeOf(cursor: string | null | undefined): Place | null {
  if (!cursor) return null;
  const [order, updatedAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
  if (order !== LISTED || typeof updatedAt !== 'string' || !Number.isSafeInteger(id)) throw new Error('not a cursor');
  return { updatedAt: stored(updatedAt), id: id as number };
}

/** How many rows a page may have. */
export function pageSize(first: unknown): number {
  const size = Number(first);
  if (!Number.isSafeInteger(size) || size < 1 || size > 100) throw new Error('1 to 100');
  return size;
}
