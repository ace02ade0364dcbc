import { productName, withWanted } from './waiting.rules';

const at = (number: string, hour: number) => ({ number, responseDueAt: `2026-11-18T${hour}:00:00Z` });
const numbers = (waiting: { number: string }[]) => waiting.map(({ number }) => number).join('');

describe('R48 somebody was faster', () => {
  const WAITING = [at('a', 10), at('b', 12)];

  test.each([
    ['nothing is wanted', null, 'ab'],
    ['it waits still', at('a', 10), 'ab'],
    ['it is gone, and stood between', at('x', 11), 'axb'],
    ['it is gone, and stood at the end', at('x', 13), 'abx'],
  ])('%s', (_why, wanted, shown) => expect(numbers(withWanted(WAITING, wanted))).toBe(shown));
});

test('a product is said once', () => {
  expect(productName({ name: '2022', product: { name: 'SQL Server' } })).toBe('SQL Server 2022');
  expect(productName({ name: 'SQL Server 2022', product: { name: 'SQL Server' } })).toBe('SQL Server 2022');
});
