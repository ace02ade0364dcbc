/** Databases of different sizes on one MariaDB, so that nothing but their size tells them apart. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Told } from '../data/make-data';
import { makeData } from '../data/make-data';
import { dataPlan, type DataPlan } from '../data/who';
import { bufferPool, installTables, serve, stampOf, type BenchDatabase, type SetUp } from '../mariadb';
import { HOME } from '../root';

/** On so many cases the large viewer is a contact, or on as many as there are. */
const LARGE = 50_000;
/** Nothing that is measured here reads timelines, words or ledgers: those of a few cases are enough. */
const HISTORY = 5_000;

export const growthPlan = (cases: number): DataPlan =>
  dataPlan(cases, { heavyCases: Math.min(LARGE, cases), history: Math.min(HISTORY, cases) });

export interface GrowthDatabases extends BenchDatabase {
  urlOf(plan: DataPlan): string;
}

const nameOf = ({ cases }: DataPlan): string => `casegate_${cases}`;

/** Makes those that are not there yet, and starts anew after that: what it had in mind while it filled is forgotten. */
export async function openDatabases(plans: readonly DataPlan[], setUp: SetUp, told: Told): Promise<GrowthDatabases> {
  const folder = join(HOME, 'growth');
  const stampFile = (plan: DataPlan) => join(folder, `stamp-${plan.cases}`);
  const pool = bufferPool(plans.reduce((most, plan) => (plan.cases > most.cases ? plan : most)));
  const missing = plans.filter(
    (plan) => !existsSync(stampFile(plan)) || readFileSync(stampFile(plan), 'utf8') !== stampOf(plan),
  );
  if (missing.length > 0) {
    if (!existsSync(join(folder, 'data', 'mysql'))) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      await installTables(folder);
    }
    const server = await serve(folder, pool, '');
    try {
      for (const plan of missing) {
        rmSync(stampFile(plan), { force: true });
        await make(server, plan, setUp, told);
        writeFileSync(stampFile(plan), stampOf(plan));
      }
    } finally {
      await server.stop();
    }
  }
  const server = await serve(folder, pool, '');
  return { ...server, urlOf: (plan) => server.url + nameOf(plan) };
}

async function make({ connection, url }: BenchDatabase, plan: DataPlan, setUp: SetUp, told: Told): Promise<void> {
  const name = nameOf(plan);
  told(`making ${plan.cases.toLocaleString('en')} cases in the database ${name} (once)`);
  await connection.query(`DROP DATABASE IF EXISTS ${name}`);
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await setUp(url + name);
  await connection.query(`USE ${name}`);
  const began = performance.now();
  await makeData(connection, plan, told);
  told(`made in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
}
