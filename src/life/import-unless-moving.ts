/** Imports a catalogue, unless due times of open cases would move with it: nobody moves a promise unseen. R41. */
import { importCatalogue, type Along, type CatalogueImport } from '../catalog/import-catalogue';
import type { TableName, Tables } from '../catalog/catalogue.tables';
import { plannedCatalogue } from '../catalog/catalogue.store';
import type { Database } from '../platform/database';
import { judgeFolder, planWith } from './plan-calendar';

/** By these a due time is reckoned. */
const CALENDAR = ['severities', 'support-regions', 'region-holidays'] as const satisfies TableName[];

export type GuardedImport = CatalogueImport | { kind: 'moves promises'; cases: number };

export async function importUnlessMoving(
  database: Database,
  folder: string,
  now: Date,
  along?: Along,
): Promise<GuardedImport> {
  const { reads } = database;
  const judged = await judgeFolder(reads, folder);
  if (judged.kind === 'refused') return judged;
  const { before, tables } = judged;
  if (before && !isSameCalendar(before, tables)) {
    const { changes } = await planWith(reads, await plannedCatalogue(reads, tables));
    if (changes.length > 0) return { kind: 'moves promises', cases: changes.length };
  }
  return importCatalogue(database, folder, now, along);
}

const isSameCalendar = (before: Tables, tables: Tables): boolean =>
  CALENDAR.every((name) => JSON.stringify(before[name]) === JSON.stringify(tables[name]));
