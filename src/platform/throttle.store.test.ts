import { readyDatabase, type TestDatabase } from '../../tests/setup/database';
import { tables } from '../tables';
import { realNow } from './calendar';
import { Database } from './database';
import { ThrottleRow } from './throttle.row';
import { openBudgets, sweepThrottles, type Guarded } from './throttle.store';

const WINDOW = 15 * 60_000;
const guarded = (keyHash: string, limit: number): Guarded => ({ keyHash, budget: { limit, windowMs: WINDOW } });

describe('throttles in the database', () => {
  let place: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await readyDatabase();
    database = await Database.open(place.url, tables);
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });

  /** One wrong guess; `true` if it was judged. */
  const guess = (...budgets: Guarded[]): Promise<boolean> =>
    database.transact(async (tx) => {
      const guesses = await openBudgets(tx, budgets);
      if (guesses.blockedUntil !== null) return false;
      await guesses.wrong();
      return true;
    });
  const guessesOf = async (keyHash: string): Promise<number[]> => {
    const row = await database.source.manager.findOneByOrFail(ThrottleRow, { keyHash });
    return JSON.parse(row.guesses) as number[];
  };
  const remember = (keyHash: string, guesses: number[], expiresSecond = 2_000_000_000) =>
    database.source.manager.insert(ThrottleRow, { keyHash, guesses: JSON.stringify(guesses), expiresSecond });
  const now = (): number => realNow().getTime();

  test('R61 of 60 guesses at once exactly as many are judged as the tightest budget allows', async () => {
    const judged = await Promise.all(Array.from({ length: 60 }, () => guess(guarded('a', 10), guarded('b', 20))));
    expect(judged.filter(Boolean)).toHaveLength(10);
    expect(await guessesOf('a')).toHaveLength(10);
    expect(await guessesOf('b')).toHaveLength(10);
  });

  test('R61 budgets given in any order do not wait for one another', async () => {
    const pair = [guarded('left', 50), guarded('right', 50)];
    const judged = await Promise.all(
      Array.from({ length: 40 }, (_, index) => guess(...(index % 2 ? pair : [...pair].reverse()))),
    );
    expect(judged.filter(Boolean)).toHaveLength(40);
  });

  test('R61 guesses that a server with a clock ahead of ours has counted still count, and are kept', async () => {
    await remember('skewed', Array<number>(9).fill(now() + 30_000));
    expect(await guess(guarded('skewed', 10))).toBe(true);
    expect(await guessesOf('skewed')).toHaveLength(10);
    expect(await guess(guarded('skewed', 10))).toBe(false);
  });

  test('R61 a clock that was set back locks nobody out for longer than the window', async () => {
    await remember('set back', Array<number>(10).fill(now() + 10 * 86_400_000));
    const until = await database.transact(
      async (tx) => (await openBudgets(tx, [guarded('set back', 10)])).blockedUntil,
    );
    expect(until).not.toBeNull();
    expect((until as number) - now()).toBeLessThanOrEqual(WINDOW);
  });

  test('R61 the window slides: what is older is forgotten, one by one', async () => {
    const at = now();
    await remember('sliding', [at - WINDOW - 5000, at - WINDOW - 1000, ...Array<number>(9).fill(at - 60_000)]);
    expect(await guess(guarded('sliding', 10))).toBe(true);
    expect(await guess(guarded('sliding', 10))).toBe(false);
    expect(await guessesOf('sliding')).toHaveLength(10);
  });

  test('a guess that is rolled back leaves nothing', async () => {
    await database.transact(
      async (tx) => (await openBudgets(tx, [guarded('undone', 1)])).wrong(),
      () => true,
    );
    expect(await guess(guarded('undone', 1))).toBe(true);
  });

  test('the sweep forgets what nobody has touched for an hour, and nothing else', async () => {
    const second = Math.floor(now() / 1000);
    await remember('old', [], second - 1);
    await remember('young', [], second + 60);
    await sweepThrottles(database.source.manager);
    const left = await database.source.manager.find(ThrottleRow);
    expect(left.map(({ keyHash }) => keyHash)).toEqual(expect.arrayContaining(['a', 'young']));
    expect(left.map(({ keyHash }) => keyHash)).not.toContain('old');
  });
});
