/** The tables of data/ with something wrong in them, and what is then said of them. */
import { catalogueFaults } from '../../src/catalog/catalogue.rules';
import type { TableName, Tables } from '../../src/catalog/catalogue.tables';
import { realTables } from './real-catalogue';

export const real = realTables();
export type Cells = Record<string, unknown>;

const matches = (row: object, cells: Cells) =>
  Object.entries(cells).every(([name, cell]) => (row as Cells)[name] === cell);

/** The faults after a change to the tables of data/, each with its table; `before` is what they take the place of. */
export function faultsAfter(change: (tables: Tables) => unknown, before: Tables | null = null): string[] {
  const tables = structuredClone(real);
  change(tables);
  return catalogueFaults(tables, before).map(({ table, message }) => `${table}: ${message}`);
}

/** The faults after the first row with these cells has got others. */
export function faultsOf(table: TableName, which: Cells, cells: Cells): string[] {
  return faultsAfter((tables) => {
    const row = (tables[table] as object[]).find((other) => matches(other, which));
    if (!row) throw new Error(`no such row in ${table}`);
    Object.assign(row, cells);
  });
}

/** Takes away the rows with these cells. */
export const removed = (tables: Tables, table: TableName, which: Cells) =>
  Object.assign(tables, { [table]: (tables[table] as object[]).filter((row) => !matches(row, which)) });
