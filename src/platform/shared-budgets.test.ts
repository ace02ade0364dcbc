import { SharedBudgets, type Counter } from './shared-budgets';
import type { Log } from './log';

/** A store that can be away. */
class Store implements Counter {
  away = false;
  private readonly sums = new Map<string, number>();

  async penalty(key: string, points: number): Promise<{ consumedPoints: number }> {
    if (this.away) throw new Error('away');
    this.sums.set(key, (this.sums.get(key) ?? 0) + points);
    return { consumedPoints: this.sums.get(key) ?? 0 };
  }
}

describe('a store of budgets that goes away', () => {
  const log = { warn: jest.fn() };
  const shared = (store: Store) => new SharedBudgets(store, log as unknown as Log, async () => undefined);

  test('R61 what all had taken stays taken while it is away, and what was taken meanwhile when it is back', async () => {
    const store = new Store();
    const [one, other] = [shared(store), shared(store)];
    expect(await other.take('ada', 7, 50)).toBe(50);
    expect(await one.take('ada', 7, 30)).toBe(80);
    store.away = true;
    expect(await one.take('ada', 7, 10)).toBe(90);
    expect(await one.take('ada', 7, 10)).toBe(100);
    expect(await one.take('bram', 7, 10)).toBe(10);
    store.away = false;
    expect(await one.take('ada', 7, 5)).toBe(105);
    expect(log.warn).toHaveBeenCalledTimes(1);
  });

  test('a new window begins at nothing, and who is late for the one before changes nothing', async () => {
    const store = new Store();
    const one = shared(store);
    await one.take('ada', 7, 30);
    store.away = true;
    expect(await one.take('ada', 8, 10)).toBe(10);
    expect(await one.take('ada', 7, 10)).toBe(10);
    expect(await one.take('ada', 8, 10)).toBe(20);
  });
});
