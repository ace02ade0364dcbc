/** Makes a database ready: tables, catalogue and, outside production, the demo world. What is done is skipped. */
import { join } from 'node:path';
import { openFiles } from './attachments/open-files';
import { CatalogueCache } from './catalog/catalogue-cache';
import { missingTables, newestVersion } from './catalog/catalogue.store';
import { completeCatalogue } from './catalog/complete-catalogue';
import { importCatalogue } from './catalog/import-catalogue';
import { hasDemoWorld, makeDemoWorld } from './demo/demo-world';
import { clock } from './platform/clock';
import { createDatabase } from './platform/data-source';
import { Database } from './platform/database';
import { keyedHash } from './platform/keyed-hash';
import type { Log } from './platform/log';
import { PROJECT_FOLDER, type Settings } from './platform/settings';
import { openSelling } from './purchases/open-selling';
import { chooseBoughtPlan } from './requests/choose-bought-plan';
import { hasArticles } from './self-help/article.store';
import { ARTICLE_FOLDER, completeArticles } from './self-help/import-articles';
import { holdsArticles } from './self-help/read-articles';
import { whileAlone } from './platform/start-lock';
import { UNWATCHED, watchNesting } from './platform/nesting';
import { sweepThrottles } from './platform/throttle.store';
import type { World } from './world';
import { tables } from './tables';

export type OpenWorld = Omit<World, 'authenticator' | 'budgets'>;

/** Applies the migrations that are missing; tells their names. */
export async function migrate(database: Database): Promise<string[]> {
  const applied = await database.source.runMigrations();
  return applied.map(({ name }) => name);
}

export async function openWorld(settings: Settings, log: Log): Promise<OpenWorld> {
  const files = await openFiles(settings);
  await createDatabase(settings.databaseUrl);
  const database = await Database.open(
    settings.databaseUrl,
    tables,
    settings.databasePool,
    settings.production ? UNWATCHED : watchNesting(),
  );
  try {
    const selling = openSelling(settings, database, () => files.origin);
    const time = clock(settings.startsAt);
    selling.onGranted = (tx, purchase) => chooseBoughtPlan(tx, purchase, time.now());
    const open = { settings, database, clock: time, hash: keyedHash(settings.secret), files, selling, log };
    if (!(await isSetUp(open))) await whileAlone(database, () => setUp(open));
    await sweepThrottles(database.source.manager);
    return { ...open, catalogue: await CatalogueCache.open(database.reads) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

type Opened = Omit<OpenWorld, 'catalogue'>;

const DATA = join(PROJECT_FOLDER, 'data');
const ARTICLES = join(DATA, ARTICLE_FOLDER);

/** Whether there is nothing to do. A database on which even that cannot be asked is not set up. */
async function isSetUp({ settings, database, hash }: Opened): Promise<boolean> {
  try {
    if (await database.source.showMigrations()) return false;
    if (!(await newestVersion(database.reads))) return false;
    if ((await missingTables(database.reads)).length > 0) return false;
    if (!(await hasArticles(database.reads)) && holdsArticles(ARTICLES)) return false;
    return !settings.demoWorld || (await hasDemoWorld(database.reads, hash, settings.secret));
  } catch {
    return false;
  }
}

async function setUp(open: Opened): Promise<void> {
  await migrate(open.database);
  await importFirstCatalogue(open);
  await importFirstArticles(open);
  if (open.settings.demoWorld)
    await makeDemoWorld({ ...open, catalogue: await CatalogueCache.open(open.database.reads) });
}

async function importFirstCatalogue({ database, clock: time, log }: Opened): Promise<void> {
  if (await newestVersion(database.source.manager)) {
    const outcome = await completeCatalogue(database, DATA, time.now());
    // An operator's tables may name other countries and plans: nothing is sold then, and all else goes on.
    if (outcome?.kind === 'refused')
      log.warn(
        { faults: outcome.faults.slice(0, 5) },
        'tables of this release do not fit to the catalogue; import them',
      );
    return;
  }
  const outcome = await importCatalogue(database, DATA, time.now());
  if (outcome.kind === 'refused')
    throw new Error(`the catalogue in data/ is refused: ${JSON.stringify(outcome.faults.slice(0, 5))}`);
}

/** An operator's catalogue may name other products: nothing is offered then, and all else goes on. */
async function importFirstArticles({ database, log }: Opened): Promise<void> {
  const outcome = await completeArticles(database, ARTICLES);
  if (outcome?.kind === 'refused')
    log.warn(
      { faults: outcome.faults.slice(0, 5) },
      'articles of this release do not fit to the catalogue; import them',
    );
}
