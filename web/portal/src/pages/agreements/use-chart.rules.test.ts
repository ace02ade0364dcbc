import { barsOf } from './use-chart.rules';

const month = (consumed: number, returned: number, remaining: number | null) => ({
  month: '2026-11-01',
  consumed,
  returned,
  remaining,
});

describe('R13 the bars of use', () => {
  test.each([
    [
      'the highest figure is the whole height',
      [month(1, 0, 4), month(2, 0, 2)],
      [
        [10, 40],
        [20, 20],
      ],
    ],
    ['what came back was not used', [month(2, 1, 4)], [[10, 40]]],
    ['more came back than was used that month', [month(0, 2, 4)], [[0, 40]]],
    [
      'without a limit there is nothing that is left',
      [month(4, 0, null), month(1, 0, null)],
      [
        [40, null],
        [10, null],
      ],
    ],
    ['nothing at all', [month(0, 0, 0)], [[0, 0]]],
    ['books that were taken below nothing', [month(1, 0, -1)], [[40, 0]]],
  ])('%s', (_what, months, bars) => expect(barsOf(months, 40).map(({ used, left }) => [used, left])).toEqual(bars));

  test('no months, no bars', () => expect(barsOf([], 40)).toEqual([]));
});
