import { GatheredReads, padded } from './gathered-reads';
import type { Reads } from './database';

const DB = {} as Reads;
/** When whatever was begun in this turn has been read. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('reads of requests that arrive together', () => {
  let asked: string[][];
  const reading = (fault?: () => void) =>
    new GatheredReads<string>(async (_db, keys) => {
      asked.push([...keys]);
      fault?.();
      return new Map(keys.filter((key) => key !== 'unknown').map((key) => [key, `found ${key}`]));
    });
  beforeEach(() => (asked = []));

  it('are one statement, and each gets its own', async () => {
    const reads = reading();
    const found = await Promise.all(['a', 'b', 'a', 'unknown'].map((key) => reads.find(DB, key)));
    expect(found).toEqual(['found a', 'found b', 'found a', null]);
    expect(asked).toEqual([['a', 'b', 'unknown', 'unknown']]);
  });

  it('wait for what comes in the same turn, and for no other', async () => {
    const reads = reading();
    const first = reads.find(DB, 'a');
    await Promise.resolve();
    const second = reads.find(DB, 'b');
    await turn();
    const third = reads.find(DB, 'a');
    await Promise.all([first, second, third]);
    expect(asked).toEqual([['a', 'b'], ['a']]);
  });

  it('begin after they were asked for: nothing is kept', async () => {
    const reads = reading();
    await reads.find(DB, 'a');
    await reads.find(DB, 'a');
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('are kept apart by what is read from', async () => {
    const reads = reading();
    await Promise.all([reads.find(DB, 'a'), reads.find({} as Reads, 'a')]);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('fail together, and the next ones are asked anew', async () => {
    let broken = true;
    const reads = reading(() => {
      if (broken) throw new Error('the database is away');
    });
    const both = await Promise.allSettled([reads.find(DB, 'a'), reads.find(DB, 'b')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await reads.find(DB, 'a')).toBe('found a');
  });

  it('are no more in a statement than so many', async () => {
    const reads = reading();
    await Promise.all(Array.from({ length: 100 }, (_, number) => reads.find(DB, String(number))));
    expect(asked.map(({ length }) => length)).toEqual([64, 64]);
  });
});

test.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [5, 8],
  [64, 64],
])('%d keys are asked for as %d', (keys, places) => {
  expect(padded(Array.from({ length: keys }, (_, at) => at))).toHaveLength(places);
});
