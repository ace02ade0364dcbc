/**
 * `npm run bench -- --workers`: (a) with one process of ours against two workers on one port, in turns: what a request
 * costs where several share the work.
 */
import { readdirSync, readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allSignIns, dataPlan } from './data/who';
import type { Told } from './data/make-data';
import { startIssuer } from './issuer';
import { Loader } from './loader';
import { machine } from './machine';
import { openDatabase } from './mariadb';
import { median, spread, turned } from './numbers';
import { HELP, readOptions, type Options } from './options';
import { preferAll } from './preferred';
import { cpuMilliseconds } from './process-facts';
import { HOME } from './root';
import { asking, OURS, startServer, type Server } from './servers';
import { WORKS } from './works/all';

/** Each process has as many clients, and as many connections to the database: several are for more clients. */
const SIDES = [1, 2];
/** For each process. */
const WARM_REQUESTS = 4000;
const MOST_WARM_UPS = 10;

interface Side {
  readonly workers: number;
  readonly server: Server;
  /** What answers. */
  readonly answering: readonly number[];
  /** What keeps the workers; 0 where one process is alone. */
  readonly keeper: number;
}

interface Turn {
  readonly requestsPerSecond: number;
  /** Of those who answer. */
  readonly requestsPerCpuSecond: number;
  /** With the process that keeps them. */
  readonly requestsPerCpuSecondInAll: number;
  readonly p99: number;
}

export async function workers(args: readonly string[], told: Told): Promise<void> {
  const options = readOptions(args);
  if (options.help) return console.log(HELP);
  if (options.priority !== 0) preferAll(options.priority, told);
  const plan = dataPlan(options.scale);
  const issuer = await startIssuer();
  const start = (databaseUrl: string, count: number) =>
    startServer(OURS, {
      databaseUrl,
      pool: options.pool,
      issuers: issuer.setting,
      workers: count,
    });
  const database = await openDatabase(plan, async (url) => (await start(url, 1)).program.stop(), told);
  const loader = new Loader();
  const sides: Side[] = [];
  try {
    for (const count of SIDES) sides.push(sideOf(count, await start(database.url, count)));
    const tokens = await issuer.tokens(allSignIns(plan));
    const turns = await WORKS.a.turns(plan, database.connection);
    const load = async ({ server, workers: count }: Side, seconds: number) => {
      const name = `workers ${count}`;
      const connections = options.connections * count;
      const loaded = await loader.run({ url: server.url, seconds, connections, name }, () =>
        turns.map((turn) => asking(OURS, WORKS.a, turn, tokens)),
      );
      if (loaded.failed > 0 || loaded.requests === 0) throw new Error(`(a) ${name}: ${loaded.failure || 'no answer'}`);
      return loaded;
    };
    for (const side of sides) await warmUp(side, () => load(side, options.warmUp));
    const rounds: Turn[][] = [];
    for (let round = 0; round < options.rounds; round++) {
      const found: Turn[] = [];
      for (const side of turned(sides, round)) {
        const before = cpuOf(side);
        const { requests, seconds, p99 } = await load(side, options.seconds);
        const after = cpuOf(side);
        const turn = turnOf(requests, seconds, p99, after.answering - before.answering, after.keeper - before.keeper);
        found[sides.indexOf(side)] = turn;
        told(
          `round ${round + 1} of ${options.rounds}, ${side.workers === 1 ? 'one process' : `${side.workers} workers`}: ${turn.requestsPerSecond.toFixed(0)} requests/s, ${turn.requestsPerCpuSecond.toFixed(0)} a CPU-second`,
        );
      }
      rounds.push(found);
    }
    report(options, rounds, machine(database), told);
  } finally {
    loader.stop();
    await Promise.all(sides.map(({ server }) => server.program.stop()));
    await database.stop();
    await issuer.stop();
  }
}

function sideOf(workers: number, server: Server): Side {
  const { pid } = server.program;
  return workers === 1
    ? { workers, server, answering: [pid], keeper: 0 }
    : { workers, server, answering: childrenOf(pid), keeper: pid };
}

/** Of the processes that any of its threads began. */
function childrenOf(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

function cpuOf({ answering, keeper }: Side): { answering: number; keeper: number } {
  const sum = answering.reduce((total, pid) => total + cpuMilliseconds(pid), 0);
  return { answering: sum, keeper: keeper === 0 ? 0 : cpuMilliseconds(keeper) };
}

function turnOf(requests: number, seconds: number, p99: number, answering: number, keeper: number): Turn {
  return {
    requestsPerSecond: requests / seconds,
    requestsPerCpuSecond: (requests * 1000) / answering,
    requestsPerCpuSecondInAll: (requests * 1000) / (answering + keeper),
    p99,
  };
}

/** What is hot is compiled after so many calls, in each worker for itself. */
async function warmUp({ workers: count }: Side, load: () => Promise<{ requests: number }>): Promise<void> {
  let requests = 0;
  for (let turn = 0; turn < MOST_WARM_UPS && requests < WARM_REQUESTS * count; turn++)
    requests += (await load()).requests;
}

function report(options: Options, rounds: readonly Turn[][], about: object, told: Told): void {
  const values = (side: number, figure: keyof Turn) => rounds.map((turns) => turns[side]?.[figure] ?? Number.NaN);
  const ratios = (figure: keyof Turn) =>
    rounds.map(([one, two]) => (two?.[figure] ?? Number.NaN) / (one?.[figure] ?? Number.NaN));
  const line = (title: string, figure: keyof Turn, digits = 0) => {
    const [one, two] = [0, 1].map((side) => median(values(side, figure)).toFixed(digits));
    const all = ratios(figure);
    return `${title.padEnd(42)} ${String(one).padStart(8)} ${String(two).padStart(8)} ${median(all).toFixed(2).padStart(7)} ±${(spread(all) * 100).toFixed(0)} %`;
  };
  console.log(
    [
      '',
      `(a), ${rounds.length} rounds of ${options.seconds} s`.padEnd(42) + '      one      two   ratio',
      line('requests/s', 'requestsPerSecond'),
      line('requests a CPU-second of those who answer', 'requestsPerCpuSecond'),
      line('the same, with the process that keeps them', 'requestsPerCpuSecondInAll'),
      line('p99 ms', 'p99', 1),
      '',
    ].join('\n'),
  );
  const file = options.json ?? join(HOME, 'workers.json');
  mkdirSync(HOME, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine: about, rounds }, null, 2)}\n`);
  told(`all figures are in ${file}`);
}
