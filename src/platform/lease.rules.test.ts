import {
  emptyLease,
  endOf,
  giveBack,
  grant,
  pointsOf,
  remaining,
  spend,
  windowAt,
  wish,
  type Lease,
} from './lease.rules';

const LIMIT = 100;
const lease = (taken: number, spent: number, takenByAll = taken): Lease => ({ window: 7, taken, spent, takenByAll });

describe('points', () => {
  test.each([
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [200, 2],
    [1000, 10],
    [20_000, 200],
  ])('%d objects are %d', (objects, points) => {
    expect(pointsOf(objects)).toBe(points);
  });
});

describe('windows', () => {
  test.each([
    [0, 0, 60_000],
    [59_999, 0, 60_000],
    [60_000, 1, 120_000],
  ])('at %d it is number %d, which ends at %d', (now, window, end) => {
    expect(windowAt(now, 60_000)).toBe(window);
    expect(endOf(window, 60_000)).toBe(end);
  });
});

describe('a lease', () => {
  test.each<[string, Lease, number, number | null]>([
    ['nothing in it', lease(0, 0), 1, null],
    ['just enough', lease(5, 4), 1, 5],
    ['one too little', lease(5, 4), 2, null],
    ['all of it', lease(5, 0), 5, 5],
    ['all spent', lease(5, 5), 1, null],
  ])('spending: %s', (_what, before, points, spent) => {
    expect(spend(before, points)?.spent ?? null).toBe(spent);
  });

  test.each<[string, Lease, number, number]>([
    ['a slice to begin with', lease(0, 0), 1, 5],
    ['more where more is needed', lease(0, 0), 6, 6],
    ['what is missing alone, where that is more than a slice', lease(5, 2), 10, 7],
    ['a slice, where less is missing', lease(5, 4), 2, 5],
    ['nothing, where it is there', lease(5, 4), 1, 0],
    ['all that is left', lease(5, 5, 99), 1, 5],
    ['nothing, where nothing is left', lease(5, 5, 100), 1, 0],
    ['nothing, where others took more than was there', lease(5, 5, 103), 1, 0],
    ['nothing, where more is needed than is left', lease(5, 5, 95), 6, 0],
    ['nothing, where more is needed than there ever is', lease(0, 0), 101, 0],
    ['all at once', lease(0, 0), 100, 100],
  ])('asking: %s', (_what, before, points, wished) => {
    expect(wish(before, points, LIMIT)).toBe(wished);
  });

  test.each<[string, number, number, number]>([
    ['the first slice', 5, 5, 5],
    ['the last slice whole', 5, 100, 5],
    ['what of it was left', 5, 103, 2],
    ['one too late', 5, 105, 0],
    ['far too late', 5, 500, 0],
  ])('being granted %s', (_what, wished, takenByAll, got) => {
    expect(grant(lease(10, 10), wished, takenByAll, LIMIT)).toEqual(lease(10 + got, 10, takenByAll));
  });

  test.each<[string, Lease, number, number, number]>([
    ['in its window', lease(5, 5), 3, 7, 2],
    ['never below nothing', lease(5, 1), 3, 7, 0],
    ['not into another one', lease(5, 5), 3, 6, 5],
  ])('giving back: %s', (_what, before, points, window, spent) => {
    expect(giveBack(before, points, window).spent).toBe(spent);
  });

  test.each<[string, Lease, number]>([
    ['at first', emptyLease(7), 100],
    ['of a slice', lease(5, 2), 98],
    ['where others took', lease(5, 2, 60), 43],
    ['where nothing is left but in the lease', lease(5, 2, 104), 3],
    ['where nothing is left', lease(5, 5, 104), 0],
  ])('what remains %s', (_what, of, left) => {
    expect(remaining(of, LIMIT)).toBe(left);
  });

  test.each([1, 7, 19, 20, 21, 99, 100, 5000])('20 askings at most, and never more than %d in all', (limit) => {
    const processes = [emptyLease(0), emptyLease(0), emptyLease(0)];
    let takenByAll = 0;
    const askings = [0, 0, 0];
    for (let turn = 0; turn < limit * 3 + 10; turn++) {
      const at = turn % 3;
      const of = processes[at] as Lease;
      const wished = wish(of, 1, limit);
      if (wished > 0) askings[at] = (askings[at] ?? 0) + 1;
      takenByAll += wished;
      const asked = wished > 0 ? grant(of, wished, takenByAll, limit) : of;
      processes[at] = spend(asked, 1) ?? asked;
    }
    expect(processes.reduce((sum, { spent }) => sum + spent, 0)).toBe(limit);
    expect(Math.max(...askings)).toBeLessThanOrEqual(20);
  });
});
