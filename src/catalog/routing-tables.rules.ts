/** What must hold in the tables that route requests: severities, regions, languages. */
import type { TableName, Tables } from './catalogue.tables';

export type Say = (table: TableName, message: string) => void;

export function routingFaults(tables: Tables, say: Say): void {
  const need = (table: TableName, missing: string[]) => missing.forEach((name) => say(table, `${name} is missing`));
  const severities = new Set<string>(tables.severities.map((row) => row.severity));
  need(
    'severities',
    ['CRITICAL', 'IMPORTANT', 'MINIMAL'].filter((name) => !severities.has(name)),
  );
  if (!tables['support-languages'].some((row) => row.locale === 'en')) need('support-languages', ['en']);
  for (const row of tables['support-regions']) {
    if (row.closes <= row.opens) say('support-regions', `${row.region}: closes before it opens`);
    if (weekdays(row.days).size === 0) say('support-regions', `${row.region}: days must be such as Mon-Fri or Mon;Wed`);
  }
}

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** "Mon-Fri" or "Mon;Wed" as numbers, 1 for Monday; empty for what cannot be read. */
export function weekdays(days: string): ReadonlySet<number> {
  const numbers = days.split(';').flatMap((part) => {
    const [from, to = from] = part
      .trim()
      .split('-')
      .map((name) => WEEK.indexOf(name) + 1);
    if (!from || !to || to < from) return [0];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return new Set(numbers.includes(0) ? [] : numbers);
}
