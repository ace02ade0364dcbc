import { Turns } from './turns';

describe('turns', () => {
  test('two at a time for one, in the order in which they came; nobody waits for another', async () => {
    const turns = new Turns(2);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const work = (name: string) => () =>
      new Promise<string>((resolve) => {
        begun.push(name);
        ends.push(() => resolve(name));
      });
    const all = ['a', 'b', 'c', 'd'].map((name) => turns.run(1, work(name)));
    const other = turns.run(2, work('other'));
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b', 'other']);
    ends[1]?.();
    expect(await all[1]).toBe('b');
    expect(begun).toEqual(['a', 'b', 'other', 'c']);
    ends[0]?.();
    await all[0];
    expect(begun).toEqual(['a', 'b', 'other', 'c', 'd']);
    for (const end of ends) end();
    expect(await Promise.all([...all, other])).toEqual(['a', 'b', 'c', 'd', 'other']);
  });

  test('a turn ends with a fault too', async () => {
    const turns = new Turns(1);
    await expect(turns.run(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns.run(1, () => Promise.resolve('next'))).toBe('next');
  });
});
