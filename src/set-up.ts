/** Makes a database ready: tables, catalogue and, outside production, the demo world. What is done is skipped. */
import { join } from 'node:path';
import { CatalogueCache } from './catalog/catalogue-cache';
import { newestVersion } from './catalog/catalogue.store';
import { importCatalogue } from './catalog/import-catalogue';
import { makeDemoWorld } from './demo-world';
import { clock } from './platform/clock';
import { Database } from './platform/database';
import { keyedHash } from './platform/keyed-hash';
import type { Log } from './platform/log';
import { PROJECT_FOLDER, type Settings } from './platform/settings';
import { whileAlone } from './platform/start-lock';
import { sweepThrottles } from './platform/throttle.store';
import type { World } from './request-scope';
import { tables } from './tables';

export type OpenWorld = Omit<World, 'authenticator'>;

/** Applies the migrations that are missing; tells their names. */
export async function migrate(database: Database): Promise<string[]> {
  const applied = await database.source.runMigrations();
  return applied.map(({ name }) => name);
}

export async function openWorld(settings: Settings, log: Log): Promise<OpenWorld> {
  const database = await Database.open(settings.databaseUrl, tables, settings.databasePool);
  try {
    const time = clock(settings.startsAt);
    const hash = keyedHash(settings.secret);
    const catalogue = await whileAlone(database, async () => {
      await migrate(database);
      await importFirstCatalogue(database, time.now());
      const cache = await CatalogueCache.open(database.reads);
      if (settings.demoWorld) await makeDemoWorld({ settings, database, catalogue: cache, clock: time, hash, log });
      return cache;
    });
    await sweepThrottles(database.source.manager);
    return { settings, database, catalogue, clock: time, hash, log };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function importFirstCatalogue(database: Database, now: Date): Promise<void> {
  if (await newestVersion(database.source.manager)) return;
  const outcome = await importCatalogue(database, join(PROJECT_FOLDER, 'data'), now);
  if (outcome.kind === 'refused')
    throw new Error(`the catalogue in data/ is refused: ${JSON.stringify(outcome.faults.slice(0, 5))}`);
}
