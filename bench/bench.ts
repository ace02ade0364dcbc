/** `npm run bench`: data, servers, comparison, rounds, tables. */
import { mkdirSync, renameSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { preferAll } from './preferred';
import { allSignIns, dataPlan } from './data/who';
import { compareAll } from './compare';
import { growth } from './growth/growth';
import { startIssuer, type Issuer } from './issuer';
import { Loader } from './loader';
import { machine } from './machine';
import { openDatabase, type BenchDatabase } from './mariadb';
import { measure } from './measure';
import { HELP, Misunderstood, readOptions, type Options } from './options';
import { asMarkdown, asText, workReport, type OfWork, type Report } from './report';
import { HOME } from './root';
import { OURS, SERVERS, startServer, type Server } from './servers';
import { workers } from './workers';
import { WORKS } from './works/all';
import type { Work } from './works/work';

const COMPARED = 20;
const told = (line: string): void => console.error(`bench: ${line}`);

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--growth'))
    return growth(
      args.filter((each) => each !== '--growth'),
      told,
    );
  if (args.includes('--workers'))
    return workers(
      args.filter((each) => each !== '--workers'),
      told,
    );
  const options = readOptions(args);
  if (options.help) return console.log(HELP);
  if (options.priority !== 0) preferAll(options.priority, told);
  const plan = dataPlan(options.scale);
  const issuer = await startIssuer();
  const setUp = async (databaseUrl: string) => {
    const server = await startServer(OURS, { databaseUrl, pool: 10, issuers: issuer.setting });
    await server.program.stop();
  };
  const database = await openDatabase(plan, setUp, told);
  const loader = new Loader();
  const works: OfWork[] = [];
  try {
    await measureWorks(options, database, issuer, loader, works);
  } finally {
    // What was measured before something failed is not lost.
    if (works.length > 0) write(options, { machine: machine(database), options: said(options), works });
    loader.stop();
    await database.stop();
    await issuer.stop();
  }
}

async function measureWorks(
  options: Options,
  database: BenchDatabase,
  issuer: Issuer,
  loader: Loader,
  found: OfWork[],
): Promise<void> {
  const plan = dataPlan(options.scale);
  const { pool, profile } = options;
  const tokens = options.servers.includes(OURS) ? await issuer.tokens(allSignIns(plan)) : [];
  const profiles = join(HOME, 'profiles');
  const start = (name: string) =>
    startServer(name, {
      databaseUrl: database.url,
      pool,
      issuers: issuer.setting,
      ...(profile ? { profile: profiles } : {}),
    });
  // A profile is of one piece of work, so ours is started anew for each.
  const shared = profile ? [] : await startAll(options.servers, start);
  try {
    for (const name of options.works) {
      const work = WORKS[name];
      const servers = profile
        ? await startAll(options.servers, start)
        : shared.filter((each) => SERVERS[each.name]?.works.includes(name));
      const turns = await work.turns(plan, database.connection);
      const some = turns.filter((_, index) => index % Math.ceil(turns.length / COMPARED) === 0);
      await compareAll(servers, work, some, tokens, database.connection);
      const measured = await measure({
        ...options,
        servers,
        work,
        turns,
        tokens,
        database,
        loader,
        told,
        warmUpSeconds: options.warmUp,
      });
      await compareAll(servers, work, some.slice(0, 5), tokens, database.connection);
      const report = workReport(work, measured.rounds, measured.peakMegabytes);
      console.log(`\n${asText(report)}\n`);
      found.push(report);
      if (profile) await keepProfile(servers, work, profiles);
    }
  } finally {
    await Promise.all(shared.map(({ program }) => program.stop()));
  }
}

/** One after the other: of two that set a database up at once one would wait. */
async function startAll(names: readonly string[], start: (name: string) => Promise<Server>): Promise<Server[]> {
  const started: Server[] = [];
  for (const name of names) started.push(await start(name));
  return started;
}

/** Node writes the profile when the process ends, under a name of its own choice. */
async function keepProfile(servers: readonly Server[], { name }: Work, folder: string): Promise<void> {
  const before = new Set(filesIn(folder));
  await Promise.all(servers.map(({ program }) => program.stop()));
  const fresh = filesIn(folder).find((file) => !before.has(file));
  if (!fresh) return;
  const kept = join(folder, `${name}.cpuprofile`);
  renameSync(join(folder, fresh), kept);
  told(`the profile of (${name}) is in ${kept}`);
}

function filesIn(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder);
}

function said({ scale, rounds, seconds, warmUp, connections, pool, priority }: Options): Record<string, unknown> {
  return { cases: scale, rounds, seconds, warmUp, connections, pool, priority };
}

function write({ json, markdown }: Options, report: Report): void {
  const files = { json: json ?? join(HOME, 'report.json'), markdown: markdown ?? join(HOME, 'report.md') };
  for (const file of Object.values(files)) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(files.json, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(files.markdown, asMarkdown(report));
  told(`all figures are in ${files.json}, the tables in ${files.markdown}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
main().catch((error: unknown) => {
  if (error instanceof Misunderstood) console.error(`bench: ${error.message} (--help tells more)`);
  else console.error(`bench: ${(error as Error).stack ?? String(error)}`);
  process.exit(1);
});
