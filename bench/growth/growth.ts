/** `npm run bench -- --growth`: (a) on databases of different sizes, in turns, and whether the size is felt. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Told } from '../data/make-data';
import { allSignIns, type DataPlan } from '../data/who';
import { startIssuer } from '../issuer';
import { Loader } from '../loader';
import { machine } from '../machine';
import { preferAll } from '../preferred';
import { HOME } from '../root';
import { OURS, startServer } from '../servers';
import { growthPlan, openDatabases } from './databases';
import { growthFigure } from './growth-figure';
import { asText, growthReport, type GrowthReport } from './growth-report';
import { measureGrowth, type Sized } from './measure-growth';
import { HELP, readGrowthOptions, type GrowthOptions } from './options';

export async function growth(args: readonly string[], told: Told): Promise<void> {
  const options = readGrowthOptions(args);
  if (options.help) return console.log(HELP);
  if (options.priority !== 0) preferAll(options.priority, told);
  const plans = options.sizes.map(growthPlan);
  const issuer = await startIssuer();
  const start = (databaseUrl: string) =>
    startServer(OURS, { databaseUrl, pool: options.pool, issuers: issuer.setting });
  const databases = await openDatabases(plans, async (url) => (await start(url)).program.stop(), told);
  const loader = new Loader();
  const sized: Sized[] = [];
  try {
    const tokens = await issuer.tokens(Math.max(...plans.map(allSignIns)));
    // One after the other: each has all of the machine while it starts.
    for (const plan of plans) sized.push({ plan, server: await start(databases.urlOf(plan)) });
    const measured = await measureGrowth({ ...options, sized, tokens, database: databases, loader, told });
    const report = growthReport(machine(databases), said(options, plans), measured);
    console.log(`\n${asText(report)}\n`);
    write(options, report, told);
  } finally {
    loader.stop();
    await Promise.all(sized.map(({ server }) => server.program.stop()));
    await databases.stop();
    await issuer.stop();
  }
}

function said({ rounds, seconds, connections, pool }: GrowthOptions, plans: readonly DataPlan[]) {
  const large = plans.map(({ cases, heavyCases }) => `${heavyCases} of ${cases}`);
  return { rounds, seconds, connections, pool, 'the large viewer has': large };
}

function write({ json, figure }: GrowthOptions, report: GrowthReport, told: Told): void {
  const files = { json: json ?? join(HOME, 'growth.json'), figure: figure ?? join(HOME, 'growth.svg') };
  for (const file of Object.values(files)) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(files.json, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(files.figure, growthFigure(report));
  told(`all figures are in ${files.json}, the curves in ${files.figure}`);
}
