/** Imports a folder of tables: everything is checked before anything is changed, and all of it changes at once. */
import type { Database, Transaction } from '../platform/database';
import { saveTables } from './catalogue.store';
import type { TableName, Tables } from './catalogue.tables';
import { judgeTables, type RefusedTables } from './judge-tables';
import { readTables } from './read-tables';

export type CatalogueImport = { kind: 'imported'; tables: Partial<Record<TableName, number>> } | RefusedTables;

/** What a feature above imports with the tables; a refusal undoes them too. */
export type Along = (tx: Transaction) => Promise<RefusedTables | null>;

export async function importCatalogue(
  database: Database,
  folder: string,
  now: Date,
  along: Along = () => Promise.resolve(null),
): Promise<CatalogueImport> {
  const { tables, faults } = readTables(folder);
  if (faults.length > 0) return { kind: 'refused', faults };
  return database.transact(
    async (tx) => {
      const outcome = await importTables(tx, tables, now);
      return outcome.kind === 'refused' ? outcome : ((await along(tx)) ?? outcome);
    },
    (outcome) => outcome.kind === 'refused',
  );
}

/** For who changes something else with them. */
export async function importTables(tx: Transaction, given: Partial<Tables>, now: Date): Promise<CatalogueImport> {
  const judged = await judgeTables(tx, given);
  if (judged.kind === 'refused') return judged;
  await saveTables(tx, judged.tables, now);
  return {
    kind: 'imported',
    tables: Object.fromEntries(Object.entries(given).map(([name, rows]) => [name, rows.length])),
  };
}
