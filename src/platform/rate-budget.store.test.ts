import { readyDatabase, type TestDatabase } from '../../tests/setup/database';
import { tables } from '../tables';
import { Database } from './database';
import { sweepRateBudgets, takePoints } from './rate-budget.store';

describe('budgets of requests in the database', () => {
  let place: TestDatabase;
  let opened: Database;
  const database = () => opened;
  beforeAll(async () => {
    place = await readyDatabase();
    opened = await Database.open(place.url, tables);
  });
  afterAll(async () => {
    await opened.close();
    await place.drop();
  });

  test('sums what was taken in a window, and begins again with the next', async () => {
    const taken = [];
    for (const [points, end] of [
      [5, 1000],
      [7, 1000],
      [3, 2000],
      [4, 2000],
      // A process whose clock is behind.
      [1, 1000],
      [2, 2000],
    ] as const)
      taken.push(await takePoints(database(), 'a', points, end));
    expect(taken).toEqual([5, 12, 3, 7, 8, 10]);
  });

  test('30 at once are each counted', async () => {
    const taken = await Promise.all(Array.from({ length: 30 }, () => takePoints(database(), 'b', 2, 1000)));
    expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => (index + 1) * 2));
  });

  test('it is one statement', async () => {
    const said: string[] = [];
    const listener = (sql: string) => void said.push(sql);
    database().statements.listeners.add(listener);
    await takePoints(database(), 'c', 1, 1000);
    database().statements.listeners.delete(listener);
    expect(said).toHaveLength(1);
  });

  test('what many take at once is one statement, and each learns its own sum', async () => {
    const said: string[] = [];
    const listener = (sql: string) => void said.push(sql);
    await takePoints(database(), 'f2', 5, 1000);
    database().statements.listeners.add(listener);
    const names = ['f3', 'f1', 'f2', 'f4'];
    const taken = await Promise.all(names.map((name, at) => takePoints(database(), name, at + 1, 1000)));
    database().statements.listeners.delete(listener);
    expect(taken).toEqual([1, 2, 8, 4]);
    expect(said).toHaveLength(1);
  });

  test('two processes that take from the same budgets at once count each point once', async () => {
    const other = await Database.open(place.url, tables);
    const names = Array.from({ length: 20 }, (_, at) => `g${at}`);
    const all = [database(), other].flatMap((one, at) =>
      (at === 0 ? names : names.toReversed()).map((name) => takePoints(one, name, 3, 1000)),
    );
    const sums = await Promise.all(all);
    await other.close();
    expect(sums.sort()).toEqual([...names.map(() => 3), ...names.map(() => 6)]);
  });

  test('it takes its turn behind a transaction, and is no part of it', async () => {
    const undone = database().transact(
      async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return 'undone';
      },
      () => true,
    );
    const taken = takePoints(database(), 'd', 1, 1000);
    await undone;
    await taken;
    expect(await takePoints(database(), 'd', 1, 1000)).toBe(2);
  });

  test('what is over is swept', async () => {
    await takePoints(database(), 'e', 1, 5000);
    await sweepRateBudgets(database().source.manager, 5000);
    expect(await takePoints(database(), 'e', 1, 5000)).toBe(2);
    await sweepRateBudgets(database().source.manager, 5001);
    expect(await takePoints(database(), 'e', 1, 5000)).toBe(1);
  });
});
