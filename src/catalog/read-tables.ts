/** Reads a folder of CSV files into tables, telling each cell that is wrong by file and line. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { TABLE_NAMES, tableForms, type TableName, type Tables } from './catalogue.tables';

export interface Fault {
  file: string;
  line: number | null;
  message: string;
}

type Raw = { record: Record<string, string>; info: { lines: number } };

/** The tables whose files are in the folder; what has no file is left as it is. */
export function readTables(folder: string): { tables: Partial<Tables>; faults: Fault[] } {
  const tables: Partial<Tables> = {};
  const faults: Fault[] = [];
  for (const name of TABLE_NAMES) {
    const file = join(folder, `${name}.csv`);
    if (!existsSync(file)) continue;
    Object.assign(tables, { [name]: readTable(name, readFileSync(file, 'utf8'), faults) });
  }
  if (Object.keys(tables).length === 0) {
    faults.push({
      file: folder,
      line: null,
      message: `holds none of ${TABLE_NAMES.map((n) => `${n}.csv`).join(', ')}`,
    });
  }
  return { tables, faults };
}

function readTable(name: TableName, content: string, faults: Fault[]): unknown[] {
  const file = `${name}.csv`;
  let records: Raw[];
  try {
    records = parse(content, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true }) as never;
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    faults.push({ file, line: lines ?? null, message });
    return [];
  }
  return records.flatMap(({ record, info }) => {
    const parsed = tableForms[name].safeParse(record);
    if (parsed.success) return [parsed.data];
    for (const issue of parsed.error.issues) {
      const missing = issue.path[0] !== undefined && !(String(issue.path[0]) in record);
      faults.push({
        file,
        line: info.lines,
        message: `${issue.path.join('.')} ${missing ? 'is missing' : issue.message}`,
      });
    }
    return [];
  });
}
