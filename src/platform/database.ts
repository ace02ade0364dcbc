/** One open database: reads outside transactions, and the one way to change anything. */
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { engineOf, mysqlSource, sqliteSource, type Engine, type Tables } from './data-source';
import { watchNesting, type Nesting } from './nesting';
import { isWorthAnotherTry, MOST_TRIES, pause } from './retry.rules';
import { StatementLog } from './statement-log';

/** The database within one transaction. */
export type Transaction = EntityManager;
/** The database for reading. */
export type Reads = EntityManager;

/** Something that was committed, for those who show it at once. It is a hint: who shows it reads it again. */
export interface Announcement {
  readonly caseId: number;
  /** The queues that it came into, stands in or left. */
  readonly queues: readonly string[];
  /** Sign-ins that saw it before and may not see it any more. */
  readonly former?: readonly number[];
}

const announced = new WeakMap<EntityManager, Announcement[]>();

/** Tells the listeners of it once `tx` is committed; nothing is told of what is rolled back. */
export function announce(tx: Transaction, announcement: Announcement): void {
  announced.set(tx, [...(announced.get(tx) ?? []), announcement]);
}

class Undone extends Error {
  constructor(readonly value: unknown) {
    super('undone');
  }
}

/** What came of a transaction, with what is to be told of it. */
interface Done<T> {
  value: T;
  told: readonly Announcement[];
}

export class Database {
  /** Told of everything that was announced and committed by this process. They must not throw. */
  readonly listeners = new Set<(announcement: Announcement) => void>();
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly engine: Engine,
    readonly source: DataSource,
    private readonly reading: DataSource,
    /** Every statement passes here: for the log of slow ones, and for tests that count them. */
    readonly statements: StatementLog,
    private readonly nesting: Nesting,
  ) {}

  static async open(url: string, tables: Tables, poolSize?: number, nesting = watchNesting()): Promise<Database> {
    const statements = new StatementLog();
    if (engineOf(url) === 'mysql') {
      const source = await (await mysqlSource(url, tables, poolSize, statements)).initialize();
      await prepareSessions(source);
      return new Database('mysql', source, source, statements, nesting);
    }
    const source = await sqliteSource(url, tables, statements).initialize();
    const reading = await sqliteSource(url, tables, statements, true).initialize();
    return new Database('sqlite', source, reading, statements, nesting);
  }

  /** For reading outside a transaction: what is committed, and never a way to write. */
  get reads(): EntityManager {
    return this.reading.manager;
  }

  /**
   * Runs `work` in one transaction and repeats the whole of it, at most 5 times, where the database asks for it.
   * `undoIf` rolls back an outcome that is a refusal. Nesting is refused: it would commit half of the outer work.
   */
  async transact<T>(
    work: (tx: EntityManager) => Promise<T>,
    undoIf: (outcome: T) => boolean = () => false,
  ): Promise<T> {
    this.nesting.refuse();
    const { value, told } = await this.repeatedly(work, undoIf);
    // Outside of it: a listener may well begin a transaction of its own, and what is committed is not repeated.
    for (const announcement of told) for (const listener of this.listeners) listener(announcement);
    return value;
  }

  /** One statement that is a transaction by itself, such as a counter. It is repeated like any other. */
  async alone<T>(statement: string, values: unknown[]): Promise<T> {
    this.nesting.refuse();
    return this.again(() => this.source.query<T>(statement, values));
  }

  /** After an erasure: takes out of SQLite's log what was there before. A server's own logs are its operator's. */
  async settleErased(): Promise<void> {
    if (this.engine === 'sqlite') await this.alone('PRAGMA wal_checkpoint(TRUNCATE)', []);
  }

  private repeatedly<T>(work: (tx: EntityManager) => Promise<T>, undoIf: (outcome: T) => boolean): Promise<Done<T>> {
    return this.again(() => this.nesting.within(() => this.once(work, undoIf)));
  }

  private async again<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.inTurn(work);
      } catch (error) {
        if (attempt + 1 >= MOST_TRIES || !isWorthAnotherTry(error)) throw error;
        await wait(pause(attempt, Math.random()));
      }
    }
  }

  async close(): Promise<void> {
    if (this.reading !== this.source) await this.reading.destroy();
    await this.source.destroy();
    this.nesting.end();
  }

  private async once<T>(work: (tx: EntityManager) => Promise<T>, undoIf: (outcome: T) => boolean): Promise<Done<T>> {
    try {
      return await this.source.transaction(async (tx) => {
        const value = await work(tx);
        if (undoIf(value)) throw new Undone(value);
        return { value, told: announced.get(tx) ?? [] };
      });
    } catch (error) {
      if (error instanceof Undone) return { value: error.value as T, told: [] };
      throw error;
    }
  }

  /** SQLite has one connection: transactions that overlapped on it would become one. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.engine === 'mysql') return work();
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

/** A locking read sees what others have committed since; SQLite has one writer at a time and needs none. */
export function locking(
  tx: EntityManager,
  mode: 'pessimistic_read' | 'pessimistic_write',
): { lock?: { mode: 'pessimistic_read' | 'pessimistic_write' } } {
  return tx.dataSource.options.type === 'better-sqlite3' ? {} : { lock: { mode } };
}

interface PoolConnection {
  query(sql: string, done: (error: unknown) => void): void;
  on(event: 'error', listener: () => void): void;
}

interface Pool {
  on(event: 'connection', listener: (connection: PoolConnection) => void): void;
}

/** Each session: strict, in UTC, giving up on a lock soon (the retry is ours), and on Galera reading its own writes. */
async function prepareSessions(source: DataSource): Promise<void> {
  const rows = (await source.query(
    "SHOW VARIABLES WHERE Variable_name IN ('wsrep_on', 'innodb_snapshot_isolation')",
  )) as { Variable_name: string; Value: string }[];
  const galera = rows.some((row) => row.Variable_name === 'wsrep_on' && row.Value === 'ON')
    ? ', wsrep_sync_wait = 1'
    : '';
  // On by default since MariaDB 11.6: a guarded update of a row that changed meanwhile would fail (1020), not look again.
  const guards = rows.some((row) => row.Variable_name === 'innodb_snapshot_isolation')
    ? ', innodb_snapshot_isolation = OFF'
    : '';
  // MySQL gathers no more than 1 kB in a GROUP_CONCAT otherwise.
  const settings = `SET SESSION time_zone = '+00:00', group_concat_max_len = 1048576, innodb_lock_wait_timeout = 3, sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'${galera}${guards}`;
  const statements = [settings, 'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ'];
  (source.driver as unknown as { pool: Pool }).pool.on('connection', (connection) => {
    for (const statement of statements) connection.query(statement, () => undefined);
    // The pool lets go of a connection that failed while nobody used it; nobody else has to hear of it.
    connection.on('error', () => undefined);
  });
  for (const statement of statements) await source.query(statement);
}
