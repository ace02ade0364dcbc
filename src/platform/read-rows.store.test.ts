import { QueryFailedError, type EntityManager } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../tests/setup/database';
import { SignInRow } from '../identity/sign-in.row';
import { tables } from '../tables';
import { Columns, keptOf } from './columns';
import { Database } from './database';
import { columnPart, PartReader, type Part } from './parts';
import { inPowers, places, readCells, readRows } from './read-rows';
import { ThrottleRow } from './throttle.row';

const AT = new Date('2026-11-18T08:00:00.123Z');
const SQL = 'SELECT id, label, flag, at, day, big FROM things WHERE id IN (?, ?) ORDER BY id';

describe('rows that are read by a statement', () => {
  let place: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await freshDatabase();
    database = await Database.open(place.url, tables);
    const [text, moment] = database.engine === 'mysql' ? ['varchar(20)', 'datetime(3)'] : ['varchar', 'datetime'];
    await database.source.query(
      `CREATE TABLE things (id INTEGER PRIMARY KEY, label ${text}, flag boolean, at ${moment}, day date, big bigint)`,
    );
    await database.source.query(
      "INSERT INTO things VALUES (1, 'one ☃', TRUE, '2026-11-18 08:00:00.123', '2026-11-18', 1)",
    );
    await database.source.query('INSERT INTO things VALUES (2, NULL, FALSE, NULL, NULL, NULL)');
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });

  const ways: [string, <T>(work: (db: EntityManager) => Promise<T>) => Promise<T>][] = [
    ['outside of transactions', (work) => work(database.reads)],
    ['in a transaction', (work) => database.transact(work)],
  ];

  test.each(ways)('come as objects and as cells %s', async (_where, within) => {
    const objects = await within((db) => readRows<Record<string, unknown>>(db, SQL, [1, 2]));
    const at = database.engine === 'mysql' ? AT : '2026-11-18 08:00:00.123';
    expect(objects.map(({ big: _, ...rest }) => rest)).toEqual([
      { id: 1, label: 'one ☃', flag: 1, at, day: '2026-11-18' },
      { id: 2, label: null, flag: 0, at: null, day: null },
    ]);
    const cells = await within((db) => readCells(db, SQL, [1, 1]));
    expect(cells).toEqual([Object.values(objects[0] as object)]);
  });

  test.each(ways)('are found by moments and truths %s', async (_where, within) => {
    const found = (sql: string, values: (string | number | boolean | Date | null)[]) =>
      within((db) => readCells(db, `SELECT id FROM things WHERE ${sql}`, values));
    expect(await found('at = ?', [AT])).toEqual([[1]]);
    expect(await found('at < ?', [AT])).toEqual([]);
    expect(await found('flag = ?', [true])).toEqual([[1]]);
    expect(await found('flag = ?', [false])).toEqual([[2]]);
    expect(await found('label = ?', ['one ☃'])).toEqual([[1]]);
    expect(await found('id > ? ORDER BY id LIMIT ?', [0, 1])).toEqual([[1]]);
    expect(await found('? IS NULL', [null])).toHaveLength(2);
  });

  test('a transaction reads what it wrote itself, and nobody else does', async () => {
    await database.transact(
      async (tx) => {
        await tx.query("INSERT INTO things (id, label) VALUES (3, 'three')");
        expect(await readCells(tx, 'SELECT id FROM things WHERE id = ?', [3])).toEqual([[3]]);
        expect(await readCells(database.reads, 'SELECT id FROM things WHERE id = ?', [3])).toEqual([]);
        return true;
      },
      () => true,
    );
    expect(await readCells(database.reads, 'SELECT id FROM things WHERE id = ?', [3])).toEqual([]);
  });

  test('a transaction that is over reads no more where its connection is another’s by then', async () => {
    const [over] = await database.transact((tx) => Promise.resolve([tx]));
    const came = await readCells(over as EntityManager, 'SELECT 1', []).catch(({ message }: Error) => message);
    expect(came).toEqual(database.engine === 'mysql' ? expect.stringMatching(/released/) : [[1]]);
  });

  test('each statement is heard with its values, and may be made to fail', async () => {
    const heard: unknown[] = [];
    const listener = (sql: string, values: readonly unknown[]) => void heard.push([sql, values]);
    database.statements.listeners.add(listener);
    await readCells(database.reads, SQL, [1, 2]);
    database.statements.listeners.delete(listener);
    expect(heard).toEqual([[SQL, [1, 2]]]);
  });

  test.each(ways)(
    'an error is the error of the statement, with the code of the database %s',
    async (_where, within) => {
      const failed = await within((db) => readCells(db, 'SELECT nothing FROM things WHERE id = ?', [1])).catch(
        (error: unknown) => error,
      );
      expect(failed).toBeInstanceOf(QueryFailedError);
      expect(failed).toMatchObject({ code: database.engine === 'mysql' ? 'ER_BAD_FIELD_ERROR' : 'SQLITE_ERROR' });
    },
  );

  test('more statements than are kept prepared', async () => {
    for (let count = 1; count <= 150; count++)
      expect(await readCells(database.reads, `SELECT ${count}, id FROM things WHERE id = ?`, [1])).toEqual([
        [count, 1],
      ]);
    expect(await readCells(database.reads, 'SELECT 1, id FROM things WHERE id = ?', [1])).toEqual([[1, 1]]);
  });

  test('columns and their kinds are those of the class of the rows', async () => {
    expect(Columns.of(SignInRow, ['id', 'firstName']).sql('who')).toBe('who.id AS id, who.first_name AS firstName');
    expect(keptOf(SignInRow, 'createdAt')).toEqual({ name: 'created_at', type: 'datetime' });
    expect(() => keptOf(ThrottleRow as never, 'nothing' as never)).toThrow('no column');
  });

  test('what was not asked for cannot be touched', () => {
    const id = columnPart('who', SignInRow, 'id');
    const parts = new Map<string, Part>([
      ['id', id],
      ['email', columnPart('who', SignInRow, 'email')],
    ]);
    const found = new PartReader('the sign-in', parts, new Set(['id'])).read([7], 0, null, false);
    expect({ ...found }).toEqual({ id: 7 });
    expect(() => found.email).toThrow('email of the sign-in was not asked for');
    const whole = new PartReader('the sign-in', parts, new Set(['id', 'email'])).read([0, 7, 'a'], 1, null, false);
    expect(whole).toEqual({ id: 7, email: 'a' });
  });

  test.each([
    [[], [0]],
    [[1], [1]],
    [
      [1, 2, 3],
      [1, 2, 3, 3],
    ],
    [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5, 5, 5, 5],
    ],
  ])('a list %j is filled up to %j', (given, filled) => {
    expect(inPowers(given, 0)).toEqual(filled);
    expect(places(filled.length).split(', ')).toHaveLength(filled.length);
  });
});
