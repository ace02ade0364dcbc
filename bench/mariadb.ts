/** A MariaDB of the bench's own, in a folder that is kept between runs, as durable as one in earnest. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { freemem, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { portOf, startProgram, type Program } from './child';
import { makeData, type Told } from './data/make-data';
import { folderName, type DataPlan } from './data/who';
import { HOME, ROOT } from './root';

export const DATABASE = 'casegate';
const MEGABYTE = 1024 * 1024;
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

export interface BenchDatabase {
  readonly url: string;
  readonly pid: number;
  readonly version: string;
  readonly bufferPoolMegabytes: number;
  /** For questions of the bench. */
  readonly connection: Connection;
  stop(): Promise<void>;
}

/** Makes the tables and the catalogue of an empty database; ours does that when it starts. */
export type SetUp = (url: string) => Promise<void>;

/** Starts the database of this plan, with its data made where they are not there yet. */
export async function openDatabase(plan: DataPlan, setUp: SetUp, told: Told): Promise<BenchDatabase> {
  const folder = join(HOME, folderName(plan));
  const stamp = join(folder, 'stamp');
  const wanted = stampOf(plan);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return known(await serve(folder, bufferPool(plan)));
  told(`making ${plan.cases.toLocaleString('en')} cases in ${folder} (once)`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await installTables(folder);
  const database = await serve(folder, bufferPool(plan));
  try {
    await database.connection.query(`CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    await setUp(database.url);
    await database.connection.query(`USE ${DATABASE}`);
    await makeData(database.connection, plan, told);
  } catch (error) {
    await database.stop();
    throw error;
  }
  await database.stop();
  writeFileSync(stamp, wanted);
  // A fresh process: what it had to keep in mind while it filled is not measured.
  return known(await serve(folder, bufferPool(plan)));
}

/** What was filled in at once is not counted yet: the optimiser would take a large table for an empty one. */
async function known(database: BenchDatabase): Promise<BenchDatabase> {
  const [tables] = await database.connection.query<RowDataPacket[]>('SHOW TABLES');
  const names = tables.map((row) => `\`${String(Object.values(row)[0])}\``);
  await database.connection.query(`ANALYZE TABLE ${names.join(', ')}`);
  return database;
}

/** Of everything that the data follow from. */
export function stampOf(plan: DataPlan): string {
  const hash = createHash('sha256').update(JSON.stringify(plan));
  for (const folder of ['migrations', 'data', 'bench/data'])
    for (const name of readdirSync(join(ROOT, folder)).sort())
      if (/\.(ts|csv)$/.test(name) && !name.endsWith('.test.ts'))
        hash.update(`\n${name}\n`).update(readFileSync(join(ROOT, folder, name)));
  return hash.digest('hex');
}

interface Binaries {
  server: string;
  installDb: string;
  reason?: string;
}

async function binaries(): Promise<Binaries> {
  const { findMariadb } = (await import(pathToFileURL(join(ROOT, 'scripts/mariadb-binary.mjs')).href)) as {
    findMariadb: () => Binaries;
  };
  const found = findMariadb();
  if (found.reason) throw new Error(found.reason);
  return found;
}

export async function installTables(folder: string): Promise<void> {
  const { installDb } = await binaries();
  const args = ['--no-defaults', `--datadir=${folder}/data`, '--auth-root-authentication-method=normal'];
  const { status, stdout, stderr } = spawnSync(installDb, [...args, '--skip-test-db', ...asRoot], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`MariaDB cannot make its tables:\n${`${stdout}\n${stderr}`.trim().slice(-1000)}`);
}

/** As much as the data need, and no more than the machine can spare. */
export function bufferPool({ cases }: DataPlan): number {
  const wanted = 512 + (cases * 4500) / MEGABYTE;
  const spare = Math.min(totalmem() * 0.4, Math.max(freemem() * 0.7, 1024 * MEGABYTE)) / MEGABYTE;
  return Math.floor(Math.min(wanted, spare));
}

export async function serve(folder: string, pool: number, name = DATABASE): Promise<BenchDatabase> {
  const { server } = await binaries();
  const port = await freePort();
  const args = [
    '--no-defaults',
    ...asRoot,
    `--datadir=${folder}/data`,
    `--tmpdir=${folder}`,
    `--socket=${folder}/socket`,
    `--pid-file=${folder}/pid`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=1',
    `--innodb-buffer-pool-size=${pool}M`,
    // Room for what is filled in at once.
    `--innodb-log-file-size=${Math.max(128, Math.min(1024, pool))}M`,
    '--max-connections=500',
    '--character-set-server=utf8mb4',
  ];
  const program = startProgram(server, args, { PATH: process.env.PATH }, ROOT);
  const connection = await connect(program, port, folder, name);
  const [rows] = await connection.query('SELECT VERSION() AS version');
  return {
    url: `mysql://root@127.0.0.1:${port}/${name}`,
    pid: program.pid,
    version: String((rows as { version: string }[])[0]?.version),
    bufferPoolMegabytes: pool,
    connection,
    stop: async () => {
      await connection.query('SHUTDOWN').catch(() => undefined);
      connection.destroy();
      // What it writes at its end may take its time after a lot was filled in.
      await program.stop(300_000);
    },
  };
}

async function connect(program: Program, port: number, folder: string, name: string): Promise<Connection> {
  for (const until = Date.now() + 120_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    try {
      const uri = `mysql://root@127.0.0.1:${port}/`;
      const connection = await createConnection({ uri, timezone: 'Z', dateStrings: true });
      const has = name !== '' && existsSync(join(folder, 'data', name));
      if (has) await connection.query(`USE ${name}`);
      return connection;
    } catch (error) {
      if (program.running() && Date.now() < until) continue;
      await program.stop(1000);
      const why = `${(error as Error).message}\n${program.said().slice(-1500)}`;
      throw new Error(`MariaDB does not start in ${folder}: ${why}`, { cause: error });
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  const port = await portOf(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
