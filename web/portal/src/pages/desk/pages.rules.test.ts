import { firstPages, morePages, pagesBack } from './pages.rules';

test('a list grows to what one answer holds, and goes on behind it', () => {
  let pages = firstPages(10);
  const seen = [];
  for (const end of ['a', 'b', 'c', 'd', 'e', 'f']) {
    pages = morePages(pages, end);
    seen.push([pages.first, pages.after.join(' ')]);
  }
  expect(seen).toEqual([
    [35, ''],
    [60, ''],
    [85, ''],
    [100, ''],
    [100, 'e'],
    [100, 'e f'],
  ]);
  expect(pagesBack(pages)).toEqual({ first: 100, step: 10, after: ['e'] });
});
