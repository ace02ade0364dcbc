import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import {
  cursorAt,
  LARGEST_PAGE,
  mapPage,
  pageOf,
  pageOfList,
  pageRequest,
  USUAL_PAGE,
  type Page,
  type PageArgs,
} from './page';
import { sayIn } from './wording';

const ORDER = 'UPDATED_AT DESC';
const say = sayIn('en');
const request = (args: PageArgs, order = ORDER) => pageRequest(args, order, say, () => true);

/** The code with which a request is refused, or null. */
function refusal(args: PageArgs): unknown {
  try {
    request(args);
    return null;
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions.code : error;
  }
}

describe('how many', () => {
  it.each([
    [undefined, USUAL_PAGE],
    [null, USUAL_PAGE],
    [1, 1],
    [25, 25],
    [100, LARGEST_PAGE],
  ])('first %s is %i', (first, expected) => {
    expect(request({ first })).toEqual({ first: expected, after: null, order: ORDER });
  });

  it.each([0, -1, 101, 2 ** 31 - 1, -(2 ** 31)])('first %i is refused', (first) => {
    expect(refusal({ first })).toBe('BAD_USER_INPUT');
  });
});

describe('after which place', () => {
  const places = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.maxSafeInteger().map((number) => number || 1),
    ),
    { minLength: 1, maxLength: 3 },
  );

  it('a cursor is read as it was given out', () => {
    fc.assert(
      fc.property(places, (place) => {
        fc.pre(cursorAt(ORDER, place).length <= 1000);
        expect(request({ after: cursorAt(ORDER, place) }).after).toEqual(place);
      }),
    );
  });

  it('a cursor belongs to its order', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(refusal({ after: cursorAt('UPDATED_AT ASC', place) })).toBe('BAD_USER_INPUT');
      }),
    );
  });

  const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['nothing', ''],
    ['garbage', 'garbage!'],
    ['no JSON', Buffer.from('[1,').toString('base64url')],
    ['a number', raw(1)],
    ['nothing at all', raw(null)],
    ['an object', raw({ order: ORDER })],
    ['a text', raw(ORDER)],
    ['an empty list', raw([])],
    ['no place', raw([ORDER])],
    ['another order', raw(['TITLE', 'x', 1])],
    ['an object as a place', raw([ORDER, { $gt: '' }])],
    ['a list as a place', raw([ORDER, ['x']])],
    ['null as a place', raw([ORDER, null])],
    ['true as a place', raw([ORDER, true])],
    ['a fraction as a place', raw([ORDER, 1.5])],
    ['a number that cannot be told from its neighbour', raw([ORDER, 2 ** 53])],
    ['with padding', `${raw([ORDER, 1])}==`],
    ['with blanks in the JSON', Buffer.from(`["${ORDER}", 1]`).toString('base64url')],
    ['1,001 characters', cursorAt(ORDER, ['x'.repeat(1000)]).slice(0, 1001)],
    ['huge', cursorAt(ORDER, ['x'.repeat(1_000_000)])],
  ])('a cursor that cannot be read is refused: %s', (_what, after) => {
    expect(refusal({ after })).toBe('BAD_USER_INPUT');
  });

  it('no cursor is the beginning', () => {
    expect(request({ after: null }).after).toBeNull();
    expect(request({}).after).toBeNull();
  });
});

describe('a page', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1 }));
  const placeOf = ({ id }: { id: number }) => [id];

  it.each([
    [0, 0, false],
    [1, 1, false],
    [2, 2, false],
    [3, 2, true],
  ])('of two, where %i rows were read: %i rows, and more: %s', (read, held, hasNextPage) => {
    const page = pageOf(rows(read), request({ first: 2 }), placeOf, () => 7);
    expect(page.items.map(({ item }) => item.id)).toEqual(rows(held).map(({ id }) => id));
    expect(page).toMatchObject({ hasNextPage, hasPreviousPage: false });
  });

  it('has a cursor for each row, after which the next page begins', () => {
    const page = pageOf(rows(3), request({ first: 2 }), placeOf, () => 3);
    expect(page.items.map(({ cursor }) => request({ after: cursor }).after)).toEqual([[1], [2]]);
  });

  it('after a place has a page before it', () => {
    expect(pageOf([], request({ after: cursorAt(ORDER, [1]) }), placeOf, () => 0).hasPreviousPage).toBe(true);
  });

  it('asks for the total only where it is wanted', () => {
    const count = jest.fn(() => 7);
    const page = mapPage(pageOf(rows(1), request({}), placeOf, count), ({ id }) => `row ${id}`);
    expect(count).not.toHaveBeenCalled();
    expect(page.count()).toBe(7);
    expect(page.items.map(({ item }) => item)).toEqual(['row 1']);
  });

  it.each([1, 2, 3, 7, 100])('of %i, one after another, gives a list in memory once, in order', (first) => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const page: Page<string> = pageOfList(list, request({ first, after }), (item) => item);
      expect(page.count()).toBe(7);
      seen.push(...page.items.map(({ item }) => item));
      after = page.items.at(-1)?.cursor ?? null;
      more = page.hasNextPage;
    }
    expect(seen).toEqual(list);
  });
});
