import { RateBudgets, type Spender } from './rate-budgets';

const WINDOW_MS = 60_000;
const ADA: Spender = { name: 'sign-in 1', limit: 100 };
const settings = { budget: 100, networkBudget: 10, windowMs: WINDOW_MS };

/** A store that two processes share, and how often each was at it. */
function store() {
  const sums = new Map<string, number>();
  const visits: number[] = [];
  const process = (number: number) => ({
    take: async (name: string, window: number, points: number) => {
      visits[number] = (visits[number] ?? 0) + 1;
      const key = `${name} ${window}`;
      sums.set(key, (sums.get(key) ?? 0) + points);
      // Answers come in a later turn, as those of a database do.
      await new Promise((resolve) => setImmediate(resolve));
      return sums.get(key) as number;
    },
    close: async () => undefined,
  });
  return { process, visits };
}

describe('budgets of requests', () => {
  let now = 0;
  beforeEach(() => (now = 30_000));
  const budgets = (of: ReturnType<typeof store>, number = 0) =>
    new RateBudgets(of.process(number), settings, () => now);
  const admitted = async (tries: number, spend: (index: number) => Promise<Date | null>) =>
    (await Promise.all(Array.from({ length: tries }, (_, index) => spend(index)))).filter((until) => until === null)
      .length;

  test('R61 200 at once over two processes: 100 points are spent, with 20 visits of each at most', async () => {
    const shared = store();
    const processes = [budgets(shared, 0), budgets(shared, 1)];
    expect(await admitted(200, (index) => (processes[index % 2] as RateBudgets).spend(ADA, 1))).toBe(100);
    expect(Math.max(...shared.visits)).toBeLessThanOrEqual(20);
  });

  test('what is refused says when there is more, and a moment later there is', async () => {
    const one = budgets(store());
    expect(await admitted(101, () => one.spend(ADA, 1))).toBe(100);
    const until = await one.spend(ADA, 1);
    expect(until?.getTime()).toBe(60_000);
    expect(one.secondsUntil(until as Date)).toBe(30);
    now = 59_999;
    expect(await one.spend(ADA, 1)).not.toBeNull();
    expect(one.secondsUntil(until as Date)).toBe(1);
    now = 60_000;
    expect(await one.spend(ADA, 100)).toBeNull();
  });

  test('one asker takes nothing from another', async () => {
    const one = budgets(store());
    expect(await admitted(101, () => one.spend(ADA, 1))).toBe(100);
    expect(await one.spend({ name: 'sign-in 2', limit: 100 }, 1)).toBeNull();
  });

  test('what a request did not use is there for the next one', async () => {
    const one = budgets(store());
    const first = one.of(ADA);
    expect(await first.spend(1)).toBeNull();
    expect(await first.spend(90)).toBeNull();
    expect([first.cost, first.remaining]).toEqual([90, 10]);
    expect(await one.of(ADA).spend(11)).not.toBeNull();
    first.settle(1);
    expect([first.cost, first.remaining]).toEqual([1, 99]);
    expect(await one.of(ADA).spend(99)).toBeNull();
  });

  test('what was spent in one minute is not given back in the next', async () => {
    const one = budgets(store());
    const late = one.of(ADA);
    await late.spend(50);
    now = 61_000;
    late.settle(1);
    expect(one.remaining(ADA)).toBe(100);
  });

  test('what nobody can pay is refused, and takes nothing from those who need less', async () => {
    const shared = store();
    const [one, other] = [budgets(shared, 0), budgets(shared, 1)];
    expect(await one.spend(ADA, 101)).not.toBeNull();
    expect(await other.spend(ADA, 100)).toBeNull();
  });

  test('a request that spent something and is refused the rest keeps to what it spent', async () => {
    const one = budgets(store());
    const asked = one.of(ADA);
    await asked.spend(1);
    expect(await asked.spend(101)).not.toBeNull();
    asked.settle(1);
    expect([asked.cost, asked.remaining]).toEqual([1, 99]);
  });
});
