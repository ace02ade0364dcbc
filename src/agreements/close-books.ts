/** Closes the books of ended agreements: what was left on them lapses, told by an EXPIRE entry. R62. */
import type { Day } from '../platform/calendar';
import type { Database } from '../platform/database';
import { endedWithUnits } from './agreement.store';
import { lapseUnits } from './ledger.store';

export async function closeBooks(
  database: Database,
  today: Day,
  now: Date,
  dryRun: boolean,
): Promise<{ agreements: number; units: number }> {
  const ended = await endedWithUnits(database.reads, today);
  if (dryRun) return { agreements: ended.length, units: ended.reduce((sum, { units }) => sum + units, 0) };
  let agreements = 0;
  let units = 0;
  for (const { id } of ended) {
    const lapsed = await database.transact((tx) => lapseUnits(tx, id, today, now));
    if (lapsed !== null) {
      agreements += 1;
      units += lapsed;
    }
  }
  return { agreements, units };
}
