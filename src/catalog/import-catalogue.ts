/** Imports a folder of tables: everything is checked before anything is changed, and all of it changes at once. */
import type { Database } from '../platform/database';
import { catalogueFaults } from './catalogue.rules';
import { saveTables, storedTables } from './catalogue.store';
import { TABLE_NAMES, type TableName, type Tables } from './catalogue.tables';
import { readTables, type Fault } from './read-tables';

export type CatalogueImport =
  { kind: 'imported'; tables: Partial<Record<TableName, number>> } | { kind: 'refused'; faults: Fault[] };

export async function importCatalogue(database: Database, folder: string, now: Date): Promise<CatalogueImport> {
  const read = readTables(folder);
  if (read.faults.length > 0) return { kind: 'refused', faults: read.faults };
  return database.transact(
    async (tx): Promise<CatalogueImport> => {
      const before = await storedTables(tx);
      const absent = TABLE_NAMES.filter((name) => !before && !read.tables[name]);
      if (absent.length > 0) {
        return {
          kind: 'refused',
          faults: absent.map((name) => ({
            file: `${name}.csv`,
            line: null,
            message: 'is missing; the first import needs every table',
          })),
        };
      }
      const tables = { ...before, ...read.tables } as Tables;
      const faults = catalogueFaults(tables, before);
      if (faults.length > 0) {
        return {
          kind: 'refused',
          faults: faults.map(({ table, message }) => ({ file: `${table}.csv`, line: null, message })),
        };
      }
      await saveTables(tx, tables, now);
      return {
        kind: 'imported',
        tables: Object.fromEntries(Object.entries(read.tables).map(([name, rows]) => [name, rows.length])),
      };
    },
    (outcome) => outcome.kind === 'refused',
  );
}
