import { apart, linear, logarithmic } from './scale';

describe('scales', () => {
  test.each([
    [9.5, [0, 2, 4, 6, 8, 10]],
    [10, [0, 2, 4, 6, 8, 10]],
    [0.13, [0, 0.05, 0.1, 0.15]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, [0, 1]],
  ])('a linear one to %d has round ticks', (highest, ticks) => {
    expect(linear(highest, 0, 100).ticks).toEqual(ticks);
  });

  test('a linear one may go upwards', () => {
    const { at } = linear(10, 200, 0);
    expect([at(0), at(5), at(10)]).toEqual([200, 100, 0]);
  });

  test('a logarithmic one has a tick for each power of ten', () => {
    const { ticks, at } = logarithmic([10_000, 1_000_000, 10_000_000], 0, 300);
    expect(ticks).toEqual([10_000, 100_000, 1_000_000, 10_000_000]);
    expect([at(10_000), at(1_000_000), at(10_000_000)]).toEqual([0, 200, 300]);
  });

  test('one value alone has room around it', () => {
    expect(logarithmic([1000], 0, 10).ticks).toEqual([1000, 10_000]);
  });

  test('names are moved apart, keep their order, and stay inside', () => {
    expect(apart([50, 51, 90], 16, 0, 100)).toEqual([50, 66, 90]);
    expect(apart([99, 100, 98], 16, 0, 100)).toEqual([84, 100, 68]);
  });
});
