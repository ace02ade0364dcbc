/** Folders with changed tables, as an operator prepares them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DATA_FOLDER } from './real-catalogue';

export const originalTable = (table: string): string => readFileSync(path.join(DATA_FOLDER, `${table}.csv`), 'utf8');

/** A folder below `home` with these tables. */
export function tableFolder(home: string, name: string, tables: Record<string, string>): string {
  const full = path.join(home, name);
  mkdirSync(full, { recursive: true });
  for (const [table, content] of Object.entries(tables)) writeFileSync(path.join(full, `${table}.csv`), content);
  return full;
}

/** The holidays with one more. */
export const withHoliday = (region: string, day: string): Record<string, string> => ({
  'region-holidays': `${originalTable('region-holidays').trimEnd()}\n${region},${day},Flood\n`,
});

/** The severities with another first response. */
export function withTarget(severity: string, minutes: number): Record<string, string> {
  const lines = originalTable('severities').split('\n');
  const at = lines[0]?.split(',').indexOf('initial_response_minutes') ?? -1;
  const changed = lines.map((line) => {
    if (!line.startsWith(`${severity},`)) return line;
    const cells = line.split(',');
    cells[at] = String(minutes);
    return cells.join(',');
  });
  return { severities: changed.join('\n') };
}
