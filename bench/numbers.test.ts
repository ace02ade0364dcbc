import { median, spread, summarise, turned, type Figures } from './numbers';

const round = (requestsPerSecond: number, cpu = 1): Figures => ({
  requestsPerSecond,
  p50: 1,
  p99: 2,
  cpu,
  databaseCpu: 1,
  statements: 4,
  bytes: 100,
});

describe('numbers of rounds', () => {
  it('has the median of an odd and an even number of values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('compares each round with the base of the same round, so that a slow machine slows down both', () => {
    const { ratio, median: medians } = summarise(
      [round(50), round(200), round(110)],
      [round(100), round(400), round(100)],
    );
    expect(ratio.requestsPerSecond).toBe(0.5);
    expect(ratio.cpu).toBe(1);
    expect(medians.requestsPerSecond).toBe(110);
  });

  it('has no ratios without a base', () => {
    expect(summarise([round(50)], []).ratio.requestsPerSecond).toBeNaN();
  });

  it('tells how far rounds lie apart', () => {
    expect(spread([1, 1, 1])).toBe(0);
    expect(spread([0.9, 1, 1, 1, 1.1])).toBe(0);
    expect(spread([0.8, 0.9, 1, 1.1, 1.2])).toBeCloseTo(0.2);
  });

  it('lets everybody be first once', () => {
    expect([0, 1, 2, 3].map((each) => turned(['a', 'b', 'c'], each).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
  });
});
