/** Rounds in which every size has its turn with every question, the servers of the others halted. */
import type { RowDataPacket } from 'mysql2/promise';
import { halt, resume } from '../child';
import type { Told } from '../data/make-data';
import type { DataPlan } from '../data/who';
import type { Loader } from '../loader';
import type { BenchDatabase } from '../mariadb';
import { turned } from '../numbers';
import { cpuMilliseconds } from '../process-facts';
import type { Asked, Server } from '../servers';
import { ask, deepCursor, pageOf, QUESTIONS, type Question } from './questions';

export interface Sized {
  readonly plan: DataPlan;
  readonly server: Server;
}

export interface Growing {
  readonly sized: readonly Sized[];
  readonly tokens: readonly string[];
  readonly database: BenchDatabase;
  readonly loader: Loader;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly told: Told;
}

/** One question to one size in one round. */
export interface Turned {
  readonly p50: number;
  /** Milliseconds of the server's process for one request. */
  readonly cpu: number;
  /** Of the database's. */
  readonly databaseCpu: number;
  /** Rows, or places between them, that the database looked at. */
  readonly looks: number;
}

export interface OfQuestion {
  readonly question: Question;
  /** For each size, in the order of the sizes, its rounds. */
  readonly rounds: readonly (readonly Turned[])[];
}

export interface GrowthMeasured {
  readonly sizes: readonly number[];
  readonly questions: readonly OfQuestion[];
  /** For each size the statements of a page of so many rows. */
  readonly statements: readonly Record<number, number>[];
}

const AWAKE_SECONDS = 0.3;
const WARM_UP_SECONDS = 3;
export const PAGE_SIZES = [1, 20, 100];

export async function measureGrowth(growing: Growing): Promise<GrowthMeasured> {
  const { sized, tokens, rounds, told } = growing;
  const deep = await Promise.all(sized.map(({ plan, server }) => deepCursor(server, plan, tokens)));
  const found = QUESTIONS.map((question) => ({ question, rounds: sized.map((): Turned[] => []) }));
  const asked = (at: number, question: Question) => () => [
    question.asked((sized[at] as Sized).plan, tokens, deep[at] as string),
  ];
  for (const { server } of sized) halt(server.program);
  const statements: Record<number, number>[] = [];
  for (const { plan, server } of sized) {
    resume(server.program);
    statements.push(await statementsOf(growing, server, plan));
    for (const question of QUESTIONS)
      await load(growing, server, question, asked(statements.length - 1, question), WARM_UP_SECONDS);
    halt(server.program);
  }
  for (let round = 0; round < rounds; round++) {
    for (const each of found)
      for (const at of turned([...sized.keys()], round)) {
        const { server } = sized[at] as Sized;
        resume(server.program);
        each.rounds[at]?.push(await one(growing, server, each.question, asked(at, each.question)));
        halt(server.program);
      }
    told(`round ${round + 1} of ${rounds}`);
  }
  for (const { server } of sized) resume(server.program);
  return { sizes: sized.map(({ plan }) => plan.cases), questions: found, statements };
}

async function one(growing: Growing, server: Server, question: Question, asked: () => Asked[]): Promise<Turned> {
  const { database, seconds } = growing;
  await load(growing, server, question, asked, AWAKE_SECONDS);
  const before = { server: cpuMilliseconds(server.program.pid), database: cpuMilliseconds(database.pid) };
  const looks = await looksOf(database);
  const { requests, p50 } = await load(growing, server, question, asked, seconds);
  return {
    p50,
    cpu: (cpuMilliseconds(server.program.pid) - before.server) / requests,
    databaseCpu: (cpuMilliseconds(database.pid) - before.database) / requests,
    looks: ((await looksOf(database)) - looks) / requests,
  };
}

async function load(
  { loader, connections }: Growing,
  server: Server,
  question: Question,
  asked: () => Asked[],
  seconds: number,
) {
  const name = `${question.name} ${server.url}`;
  const loaded = await loader.run({ url: server.url, seconds, connections, name }, asked);
  if (loaded.failed > 0) throw new Error(`${name}: ${loaded.failed} requests failed: ${loaded.failure}`);
  return loaded;
}

const ASKED_ALONE = 50;

/** Of pages of different lengths, asked one after the other. What the server does by itself meanwhile is less than half of one. */
async function statementsOf(growing: Growing, server: Server, plan: DataPlan): Promise<Record<number, number>> {
  const found: Record<number, number> = {};
  for (const first of PAGE_SIZES) {
    const asked = pageOf(plan, growing.tokens, first);
    await ask(server, asked);
    const before = await statusOf(growing.database, 'Questions');
    for (let turn = 0; turn < ASKED_ALONE; turn++) await ask(server, asked);
    found[first] = Math.round(((await statusOf(growing.database, 'Questions')) - before - 1) / ASKED_ALONE);
  }
  return found;
}

async function statusOf({ connection }: BenchDatabase, pattern: string): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>('SHOW GLOBAL STATUS LIKE ?', [pattern]);
  return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
}

/** What it tells of the table that it answers this from is not among them. */
const looksOf = (database: BenchDatabase): Promise<number> => statusOf(database, 'Handler_read%');
