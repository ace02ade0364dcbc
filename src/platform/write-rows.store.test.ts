import { QueryFailedError } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../tests/setup/database';
import { tables } from '../tables';
import { Database } from './database';
import { IdempotencyRow } from './idempotency.row';
import { isDuplicate } from './retry.rules';
import { changeRows, insertNumbered, insertRow, insertRows } from './write-rows';

const AT = new Date('2026-11-18T08:00:00.123Z');

describe('rows that are written by a statement', () => {
  let place: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await freshDatabase();
    database = await Database.open(place.url, tables);
    await database.source.runMigrations();
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });
  beforeEach(() => database.source.query('DELETE FROM idempotency_records'));

  const row = (keyHash: string) => ({
    principal: 1,
    operation: 'one ☃ `?` \\ \'"',
    keyHash,
    inputHash: '',
    resultId: null,
    createdAt: AT,
  });
  const stored = () => database.reads.find(IdempotencyRow, { order: { id: 'ASC' } });

  test('are what an entity of them is', async () => {
    const id = await database.transact((tx) => insertRow(tx, IdempotencyRow, row('a')));
    expect(await stored()).toEqual([{ id, ...row('a') }]);
    await database.transact((tx) => tx.insert(IdempotencyRow, row('b')));
    const [one, other] = (await database.source.query(
      'SELECT operation, result_id, created_at FROM idempotency_records',
    )) as object[];
    expect(one).toEqual(other);
  });

  test.each([1, 2, 8, 9, 300])('%i at once, each with its number', async (count) => {
    const keys = Array.from({ length: count }, (_, index) => `key ${index}`);
    const numbers = await database.transact((tx) => insertNumbered(tx, IdempotencyRow, keys.map(row), 'keyHash'));
    expect((await stored()).map(({ id, keyHash }) => [keyHash, id])).toEqual([...numbers]);
    await database.transact((tx) =>
      insertRows(
        tx,
        IdempotencyRow,
        keys.map((key) => row(`${key} again`)),
      ),
    );
    expect(await stored()).toEqual([
      ...keys.map((key) => expect.objectContaining(row(key)) as unknown),
      ...keys.map((key) => expect.objectContaining(row(`${key} again`)) as unknown),
    ]);
  });

  test('none are no statement', async () => {
    const heard: string[] = [];
    const listener = (sql: string) => void heard.push(sql);
    await database.transact(async (tx) => {
      database.statements.listeners.add(listener);
      await insertRows(tx, IdempotencyRow, []);
      expect(await insertNumbered(tx, IdempotencyRow, [], 'keyHash')).toEqual(new Map());
      database.statements.listeners.delete(listener);
    });
    expect(heard).toEqual([]);
  });

  test('where the server does not tell the numbers, each row goes by itself', async () => {
    const keys = ['a', 'b', 'c'];
    const numbers = await database.transact((tx) => {
      const options = { ...tx.dataSource.options, type: 'mysql' };
      const dataSource: unknown = Object.create(tx.dataSource, { options: { value: options } });
      const silent: unknown = Object.create(tx, { dataSource: { value: dataSource } });
      // SQLite cannot pass for a server.
      const server = database.engine === 'mysql' ? (silent as typeof tx) : tx;
      return insertNumbered(server, IdempotencyRow, keys.map(row), 'keyHash');
    });
    expect((await stored()).map(({ id, keyHash }) => [keyHash, id])).toEqual([...numbers]);
  });

  test('a change says how many rows it found', async () => {
    await database.transact((tx) => insertRows(tx, IdempotencyRow, ['a', 'b'].map(row)));
    const set = 'UPDATE idempotency_records SET result_id = ? WHERE key_hash = ?';
    const changed = (result: number, key: string) => database.transact((tx) => changeRows(tx, set, [result, key]));
    expect([await changed(1, 'a'), await changed(1, 'a'), await changed(1, 'z')]).toEqual([1, 1, 0]);
  });

  test('an error is that of the statement, and what is undone was never there', async () => {
    await database.transact((tx) => insertRow(tx, IdempotencyRow, row('a')));
    const twice = database.transact(async (tx) => {
      await insertRow(tx, IdempotencyRow, row('b'));
      await insertRow(tx, IdempotencyRow, row('a'));
    });
    const error: unknown = await twice.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(QueryFailedError);
    expect(isDuplicate(error)).toBe(true);
    expect((await stored()).map(({ keyHash }) => keyHash)).toEqual(['a']);
  });

  test('what is no column is refused', async () => {
    const wrong = { ...row('a'), nothing: 1 } as Partial<IdempotencyRow>;
    await expect(database.transact((tx) => insertRow(tx, IdempotencyRow, wrong))).rejects.toThrow('no column');
  });
});
