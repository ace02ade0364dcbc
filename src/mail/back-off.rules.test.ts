import { backOff, MOST_ATTEMPTS } from './back-off.rules';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('R47 a letter that is not taken is tried again', () => {
  test.each([
    [1, MINUTE],
    [2, 2 * MINUTE],
    [3, 4 * MINUTE],
    [9, 256 * MINUTE],
    [10, 6 * HOUR],
    [MOST_ATTEMPTS - 1, 6 * HOUR],
  ])('after %i failures', (failures, wait) => {
    expect(backOff(failures, 0.5)).toBe(wait);
    expect(backOff(failures, 0)).toBe(wait * 0.8);
    expect(backOff(failures, 1)).toBe(wait * 1.2);
  });

  test('it is given up after five days, and not much later', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => backOff(index + 1, 0.5) ?? 0);
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(total).toBeGreaterThanOrEqual(5 * 24 * HOUR);
    expect(total).toBeLessThan(5 * 24 * HOUR + 6 * HOUR);
    expect(backOff(MOST_ATTEMPTS, 0.5)).toBeNull();
    expect(backOff(1_000_000, 0.5)).toBeNull();
  });
});
