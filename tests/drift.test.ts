/** Migrations and entities say the same, there and back, on an empty database of either engine. */
import { Database } from '../src/platform/database';
import { migrate } from '../src/set-up';
import { tables } from '../src/tables';
import { freshDatabase, type TestDatabase } from './setup/database';

const ON_MARIADB = process.env.CASEGATE_TEST_ENGINE === 'mariadb';
/** Of our tools, not of the domain. */
const TOOLS = ['migrations', 'set_up_lock', 'sqlite_sequence'];
/** SQLite's full-text index of the words of articles, and what it keeps itself in; other databases have it within the table. */
const INDEX = /^self_help_index(_(config|data|docsize|idx))?$/;

describe('the tables', () => {
  let place: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await freshDatabase();
    if (ON_MARIADB)
      await withDatabase((each) => each.source.query('ALTER DATABASE CHARACTER SET latin1 COLLATE latin1_swedish_ci'));
    database = await Database.open(place.url, tables);
    await migrate(database);
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });

  async function withDatabase(work: (database: Database) => Promise<unknown>): Promise<void> {
    const opened = await Database.open(place.url, tables);
    await work(opened);
    await opened.close();
  }
  const differences = async (): Promise<string[]> =>
    (await database.source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  const query = <T>(sql: string): Promise<T[]> => database.source.query<T[]>(sql);
  /** All tables that are there, by what the engine itself says of them. */
  async function names(): Promise<string[]> {
    const sql = ON_MARIADB
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
      : "SELECT name FROM sqlite_master WHERE type = 'table'";
    return (await query<{ name: string }>(sql)).map(({ name }) => name).sort();
  }

  test('the migrations leave the generator nothing to do', async () => {
    expect(await differences()).toEqual([]);
    const domain = (await names()).filter((name) => !TOOLS.includes(name) && !INDEX.test(name));
    expect(domain).toEqual(database.source.entityMetadatas.map(({ tableName }) => tableName).sort());
  });

  test('every table has a primary key', async () => {
    const runner = database.source.createQueryRunner();
    const all = (await names()).filter((name) => name !== 'sqlite_sequence' && name !== 'self_help_index');
    const without = [];
    for (const name of all) if ((await runner.getTable(name))?.primaryColumns.length === 0) without.push(name);
    await runner.release();
    expect(all.length).toBeGreaterThan(15);
    expect(without).toEqual([]);
  });

  test('there and back and there again', async () => {
    const before = await names();
    for (const _migration of database.source.migrations) await database.source.undoLastMigration();
    expect((await names()).filter((name) => !TOOLS.includes(name))).toEqual([]);
    expect(await migrate(database)).toHaveLength(database.source.migrations.length);
    expect(await names()).toEqual(before);
    expect(await differences()).toEqual([]);
    expect(await migrate(database)).toEqual([]);
  });

  test('a row cannot point at one that is not there', async () => {
    const orphan =
      "INSERT INTO registrations (sign_in_id, agreement_id, registered_at) VALUES (1, 1, '2026-01-01 00:00:00.000')";
    await expect(query(orphan)).rejects.toThrow(/foreign key/i);
  });

  if (ON_MARIADB) {
    test('whatever the database’s own default, every table is InnoDB and compares byte for byte', async () => {
      const strange = await query<{ name: string }>(
        `SELECT table_name AS name, engine, table_collation FROM information_schema.tables
         WHERE table_schema = DATABASE() AND (engine <> 'InnoDB' OR table_collation <> 'utf8mb4_bin') ORDER BY 1`,
      );
      // What requests cost is counted without waiting for the disk.
      const counting = { name: 'rate_budgets', engine: 'Aria', table_collation: 'utf8mb4_bin' };
      expect(strange.filter(({ name }) => !TOOLS.includes(name))).toEqual([counting]);
      const columns = await query<{ name: string }>(
        `SELECT CONCAT(table_name, '.', column_name) AS name FROM information_schema.columns
         WHERE table_schema = DATABASE() AND collation_name <> 'utf8mb4_bin'`,
      );
      expect(columns.map(({ name }) => name).filter((name) => !/^(migrations|set_up_lock)\./.test(name))).toEqual([]);
    });

    test('every session is strict, in UTC, and looks again at what it guards', async () => {
      const wanted = ['time_zone', 'sql_mode', 'tx_isolation', 'innodb_snapshot_isolation', 'innodb_lock_wait_timeout'];
      const runners = Array.from({ length: 10 }, () => database.source.createQueryRunner());
      // All ten are held at once, so that they are ten sessions.
      await Promise.all(runners.map((runner) => runner.connect()));
      for (const runner of runners) {
        const rows = (await runner.query(
          `SHOW SESSION VARIABLES WHERE Variable_name IN ('${wanted.join("', '")}')`,
        )) as { Variable_name: string; Value: string }[];
        const session = Object.fromEntries(rows.map((row) => [row.Variable_name, row.Value]));
        expect(session).toMatchObject({ time_zone: '+00:00', tx_isolation: 'REPEATABLE-READ' });
        expect(session.sql_mode).toContain('STRICT_ALL_TABLES');
        expect(Number(session.innodb_lock_wait_timeout)).toBeLessThanOrEqual(5);
        expect(session.innodb_snapshot_isolation ?? 'OFF').toBe('OFF');
        await runner.release();
      }
    });
  } else {
    test('the file is in WAL mode, and reading never writes', async () => {
      expect(await query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(await query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
      await expect(database.reads.query('DELETE FROM throttles')).rejects.toThrow(/readonly/i);
    });
  }
});
