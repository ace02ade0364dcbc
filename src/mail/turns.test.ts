import { turns } from './turns';

describe('one at a time', () => {
  test('in their order, also after one that failed, and only so many wait', async () => {
    const queue = turns(2);
    const seen: string[] = [];
    const free: (() => void)[] = [];
    const work = (name: string) => () => {
      seen.push(name);
      return new Promise<string>((resolve) => free.push(() => resolve(name)));
    };
    const first = queue.take(work('first'));
    const second = queue.take(() => Promise.reject(new Error('second')));
    expect(queue.full).toBe(false);
    const third = queue.take(work('third'));
    expect(queue.full).toBe(true);
    await Promise.resolve();
    expect(seen).toEqual(['first']);
    free[0]?.();
    expect(await first).toBe('first');
    await expect(second).rejects.toThrow('second');
    expect(queue.full).toBe(false);
    while (free.length < 2) await Promise.resolve();
    expect(seen).toEqual(['first', 'third']);
    free[1]?.();
    expect(await third).toBe('third');
  });
});
