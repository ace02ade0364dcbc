/** Imports the tables that came with a release and were never imported; what an operator imported stays as it is. */
import type { Database } from '../platform/database';
import { missingTables } from './catalogue.store';
import { importTables, type CatalogueImport } from './import-catalogue';
import { readTables } from './read-tables';

/** Null where nothing is missing. What does not fit to the operator's own tables is refused, and counts as empty. */
export async function completeCatalogue(
  database: Database,
  folder: string,
  now: Date,
): Promise<CatalogueImport | null> {
  const missing = await missingTables(database.reads);
  if (missing.length === 0) return null;
  const { tables, faults } = readTables(folder);
  if (faults.length > 0) return { kind: 'refused', faults };
  return database.transact(
    async (tx) => {
      const wanted = (await missingTables(tx)).map((name) => [name, tables[name]] as const);
      if (wanted.length === 0) return null;
      return importTables(tx, Object.fromEntries(wanted.filter(([, rows]) => rows)), now);
    },
    (outcome) => outcome?.kind === 'refused',
  );
}
