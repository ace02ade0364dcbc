/** Measures one piece of work: rounds in which every server has its turn, all others halted. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RowDataPacket } from 'mysql2/promise';
import { halt, resume } from './child';
import type { Loader } from './loader';
import type { BenchDatabase } from './mariadb';
import { turned, type Figures } from './numbers';
import { cpuMilliseconds, forgetPeak, peakMegabytes } from './process-facts';
import { asking, type Server } from './servers';
import type { Turn, Work } from './works/work';

export interface Measuring {
  readonly servers: readonly Server[];
  readonly work: Work;
  readonly turns: readonly Turn[];
  readonly tokens: readonly string[];
  readonly database: BenchDatabase;
  readonly loader: Loader;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly connections: number;
  readonly told: (line: string) => void;
}

export interface Measured {
  readonly rounds: Record<string, Figures[]>;
  readonly peakMegabytes: Record<string, number>;
}

/** Before each measured time, so that what was halted is awake again. */
const AWAKE_SECONDS = 0.5;
const WARM_REQUESTS = 2000;
const MOST_WARM_UPS = 5;

export async function measure(measuring: Measuring): Promise<Measured> {
  const { servers, rounds, work, told } = measuring;
  const figures: Record<string, Figures[]> = Object.fromEntries(servers.map(({ name }) => [name, []]));
  const peaks: Record<string, number> = {};
  await haltAll(measuring);
  for (const server of servers) {
    await awake(measuring, server);
    forgetPeak(server.program.pid);
    await warmUp(measuring, server);
    await haltAll(measuring);
  }
  for (let round = 0; round < rounds; round++) {
    for (const server of turned(servers, round)) {
      await awake(measuring, server);
      const found = await one(measuring, server);
      figures[server.name]?.push(found);
      peaks[server.name] = peakMegabytes(server.program.pid);
      await haltAll(measuring);
      told(
        `(${work.name}) round ${round + 1} of ${rounds}, ${server.name}: ${found.requestsPerSecond.toFixed(0)} requests/s, p99 ${found.p99.toFixed(1)} ms`,
      );
    }
  }
  for (const { program } of servers) resume(program);
  return { rounds: figures, peakMegabytes: peaks };
}

/** On a busy machine the time alone would leave a slow server cold: what is hot is compiled after so many calls. */
async function warmUp(measuring: Measuring, server: Server): Promise<void> {
  const { warmUpSeconds, told, work } = measuring;
  let requests = 0;
  for (let turn = 0; turn < MOST_WARM_UPS && requests < WARM_REQUESTS; turn++)
    requests += (await load(measuring, server, warmUpSeconds)).requests;
  told(`(${work.name}) ${server.name} is warm after ${requests} requests`);
}

async function one(measuring: Measuring, server: Server): Promise<Figures> {
  const { database, seconds } = measuring;
  await load(measuring, server, AWAKE_SECONDS);
  const before = { server: cpuMilliseconds(server.program.pid), database: cpuMilliseconds(database.pid) };
  const statements = await questions(database);
  const loaded = await load(measuring, server, seconds);
  const asked = (await questions(database)) - statements - 1;
  const { requests } = loaded;
  return {
    requestsPerSecond: requests / loaded.seconds,
    p50: loaded.p50,
    p99: loaded.p99,
    cpu: (cpuMilliseconds(server.program.pid) - before.server) / requests,
    databaseCpu: (cpuMilliseconds(database.pid) - before.database) / requests,
    statements: asked / requests,
    bytes: loaded.bytes / requests,
  };
}

async function load({ loader, work, turns, tokens, connections }: Measuring, server: Server, seconds: number) {
  const name = `${work.name} ${server.name}`;
  const loaded = await loader.run({ url: server.url, seconds, connections, name }, () =>
    turns.map((turn) => asking(server.name, work, turn, tokens)),
  );
  if (loaded.failed > 0)
    throw new Error(
      `(${work.name}) ${server.name}: ${loaded.failed} of ${loaded.requests} requests failed: ${loaded.failure}`,
    );
  if (loaded.requests === 0) throw new Error(`(${work.name}) ${server.name} answers nothing`);
  return loaded;
}

const status = async ({ connection }: BenchDatabase, name: string): Promise<number> => {
  const [rows] = await connection.query<RowDataPacket[]>('SHOW GLOBAL STATUS LIKE ?', [name]);
  return Number(rows[0]?.Value);
};
const questions = (database: BenchDatabase): Promise<number> => status(database, 'Questions');

/** Lets one go on, and waits until it has caught up with what others left for it: ours chains the audit log. */
async function awake({ database, work }: Measuring, { name, program }: Server): Promise<void> {
  resume(program);
  if (work.name !== 'd' || name !== 'ours') return;
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(200)) {
    const [rows] = await database.connection.query<RowDataPacket[]>(
      'SELECT 1 FROM audit_entries WHERE seq IS NULL LIMIT 1',
    );
    if (rows.length === 0) return;
  }
}

/** Nobody is halted in the middle of a transaction: others would wait for its locks. */
async function haltAll({ servers, database }: Measuring): Promise<void> {
  // One alone is in nobody's way, and its profile would show the halt.
  if (servers.length === 1) return;
  for (let attempt = 0; attempt < 100; attempt++) {
    for (const { program } of servers) halt(program);
    await sleep(20);
    const [rows] = await database.connection.query<RowDataPacket[]>(
      'SELECT 1 FROM information_schema.innodb_trx WHERE trx_mysql_thread_id <> CONNECTION_ID() LIMIT 1',
    );
    if (rows.length === 0) return;
    for (const { program } of servers) resume(program);
    await sleep(100);
  }
  throw new Error('a transaction stays open while nobody asks for anything');
}
