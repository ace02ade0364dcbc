/** Keyset pages: a cursor names the place after which to go on, so that a page costs the same however deep it is. */
import { PublicError } from './public-error';
import type { Say } from './wording';

export const USUAL_PAGE = 25;
export const LARGEST_PAGE = 100;

export interface PageArgs {
  first?: number | null;
  after?: string | null;
}

/** An item of a page; its cursor is made where it is asked for. */
export class Placed<T> {
  constructor(
    readonly item: T,
    private readonly makeCursor: () => string,
  ) {}

  get cursor(): string {
    return this.makeCursor();
  }

  map<B>(map: (item: T) => B): Placed<B> {
    return new Placed(map(this.item), this.makeCursor);
  }
}

/** One page; `count` is only asked where the total is. */
export interface Page<T> {
  items: Placed<T>[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  count: () => Promise<number> | number;
}

export type CursorValue = string | number;

export type IsPlace = (place: readonly CursorValue[]) => boolean;

/** The place of lists that go by the number of their rows. */
export const isRowNumber: IsPlace = ([id, ...rest]) => rest.length === 0 && typeof id === 'number' && id > 0;
export const isText: IsPlace = ([text, ...rest]) => rest.length === 0 && typeof text === 'string';

/** A request for a page, checked: how many, and after which place in which order. */
export interface PageRequest {
  first: number;
  after: CursorValue[] | null;
  order: string;
}

/** `isPlace` tells whether the values of a cursor are of the form that its order has. */
export function pageRequest(args: PageArgs, order: string, say: Say, isPlace: IsPlace = isRowNumber): PageRequest {
  const first = args.first ?? USUAL_PAGE;
  if (first < 1 || first > LARGEST_PAGE)
    throw new PublicError('BAD_USER_INPUT', say('page.first', { most: LARGEST_PAGE }));
  if (args.after === null || args.after === undefined) return { first, after: null, order };
  const after = readCursor(args.after, order);
  if (!after || !isPlace(after)) throw new PublicError('BAD_USER_INPUT', say('page.cursor'));
  return { first, after, order };
}

export function cursorAt(order: string, place: CursorValue[]): string {
  return Buffer.from(JSON.stringify([order, ...place])).toString('base64url');
}

function readCursor(cursor: string, order: string): CursorValue[] | null {
  if (cursor.length > 1000) return null;
  try {
    const [itsOrder, ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as CursorValue[];
    const readable =
      place.length > 0 && place.every((value) => typeof value === 'string' || Number.isSafeInteger(value));
    return itsOrder === order && readable && cursorAt(order, place) === cursor ? place : null;
  } catch {
    return null;
  }
}

/** Makes a page of rows that were asked for with one more than the page holds. */
export function pageOf<T>(
  rows: T[],
  request: PageRequest,
  placeOf: (row: T) => CursorValue[],
  count: Page<T>['count'],
): Page<T> {
  return {
    items: rows.slice(0, request.first).map((item) => new Placed(item, () => cursorAt(request.order, placeOf(item)))),
    hasNextPage: rows.length > request.first,
    hasPreviousPage: request.after !== null,
    count,
  };
}

/** The same over a list in memory, in the order of a text of its items. */
export function pageOfList<T>(list: readonly T[], request: PageRequest, placeOf: (row: T) => string): Page<T> {
  const after = request.after?.[0];
  const rest = after === undefined ? list : list.filter((item) => placeOf(item) > String(after));
  return pageOf(
    rest.slice(0, request.first + 1),
    request,
    (item) => [placeOf(item)],
    () => list.length,
  );
}

export function mapPage<A, B>(page: Page<A>, map: (item: A) => B): Page<B> {
  return { ...page, items: page.items.map((placed) => placed.map(map)) };
}
