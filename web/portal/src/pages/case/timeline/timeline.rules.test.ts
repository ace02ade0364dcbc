import { toShow, withEarlier, withNewest, type Known } from './timeline.rules';

const page = (ids: string, endCursor: string | null = null, hasEarlier = false): Known<{ id: string }> => ({
  entries: [...ids].map((id) => ({ id })),
  endCursor,
  hasEarlier,
});
const text = ({ entries }: Known<{ id: string }>) => entries.map(({ id }) => id).join('');

describe('R53 pages of a timeline', () => {
  test('a fresh page goes before what was known, once', () => {
    const known = withNewest(page('54321', 'c1', true), page('765'));
    expect(text(known)).toBe('7654321');
    expect(known).toMatchObject({ endCursor: 'c1', hasEarlier: true });
  });

  test.each([
    ['nothing was known', null],
    ['more came in between than one page has', page('321')],
  ])('where %s it begins with the page', (_name, known) => {
    expect(text(withNewest(known, page('987', 'c7', true)))).toBe('987');
  });

  test('an empty page begins anew', () => expect(text(withNewest(page('21'), page('')))).toBe(''));

  test('earlier ones go behind, and say whether there are more', () => {
    const known = withEarlier(page('54', 'c4', true), page('4321', 'c1'));
    expect(text(known)).toBe('54321');
    expect(known).toMatchObject({ endCursor: 'c1', hasEarlier: false });
  });

  test('the oldest is shown first, and a file with its message alone', () => {
    const entries = [
      { id: '3', message: { attachments: [{ id: 'a' }] } },
      { id: '2', attachment: { id: 'b' } },
      { id: '1', attachment: { id: 'a' } },
    ];
    expect(toShow(entries).map(({ id }) => id)).toEqual(['2', '3']);
  });
});
