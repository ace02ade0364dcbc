import { setImmediate as others } from 'node:timers/promises';
import { Turns } from './turns';

/** Work that says when it has begun and goes on until it is told to end. */
function workbench() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

describe('turns', () => {
  test('two at a time for one, in the order in which they came; nobody waits for another', async () => {
    const turns = new Turns(2);
    const { begun, work, end } = workbench();
    const all = ['a', 'b', 'c', 'd'].map((name) => turns.take(1, work(name)));
    const other = turns.take(2, work('other'));
    await others();
    expect(begun).toEqual(['a', 'b', 'other']);
    end('b');
    expect(await all[1]).toBe('b');
    await others();
    expect(begun).toEqual(['a', 'b', 'other', 'c']);
    end('a');
    await all[0];
    await others();
    expect(begun).toEqual(['a', 'b', 'other', 'c', 'd']);
    for (const name of ['c', 'd', 'other']) end(name);
    expect(await Promise.all([...all, other])).toEqual(['a', 'b', 'c', 'd', 'other']);
  });

  test('one at a time, also after one that failed', async () => {
    const turns = new Turns(1);
    const { begun, work, end } = workbench();
    const first = turns.take('mail', work('first'));
    const second = turns.take('mail', () => Promise.reject(new Error('second')));
    const third = turns.take('mail', work('third'));
    const refused = expect(second).rejects.toThrow('second');
    await others();
    expect(begun).toEqual(['first']);
    end('first');
    expect(await first).toBe('first');
    await refused;
    await others();
    expect(begun).toEqual(['first', 'third']);
    end('third');
    expect(await third).toBe('third');
  });

  test('full when as many wait as may, for each by itself, and again with room when one has ended', async () => {
    const turns = new Turns(1, 2);
    const { work, end } = workbench();
    const all: Promise<string>[] = [];
    for (const name of ['first', 'second', 'third']) {
      expect(turns.isFull('mail')).toBe(false);
      all.push(turns.take('mail', work(name)));
    }
    expect(turns.isFull('mail')).toBe(true);
    expect(turns.isFull('another')).toBe(false);
    await others();
    end('first');
    await all[0];
    expect(turns.isFull('mail')).toBe(false);
    for (const name of ['second', 'third']) {
      await others();
      end(name);
    }
    await Promise.all(all);
    expect(turns.isFull('mail')).toBe(false);
  });
});
