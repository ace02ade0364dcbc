/** What the tables would be after importing a folder, and whether they may: nothing is changed. */
import type { Reads } from '../platform/database';
import { catalogueFaults } from './catalogue.rules';
import { storedTables } from './catalogue.store';
import { TABLE_NAMES, type Tables } from './catalogue.tables';
import type { Fault } from './read-tables';

export interface RefusedTables {
  kind: 'refused';
  faults: Fault[];
}

/** `before` is null where nothing was imported yet. */
export type JudgedTables = { kind: 'accepted'; tables: Tables; before: Tables | null } | RefusedTables;

/** What has no file stays as it was stored. */
export async function judgeTables(db: Reads, given: Partial<Tables>): Promise<JudgedTables> {
  const before = await storedTables(db);
  const absent = TABLE_NAMES.filter((name) => !before && !given[name]);
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
  const tables = { ...before, ...given } as Tables;
  const faults = catalogueFaults(tables, before);
  if (faults.length === 0) return { kind: 'accepted', tables, before };
  return {
    kind: 'refused',
    faults: faults.map(({ table, message }) => ({ file: `${table}.csv`, line: null, message })),
  };
}
