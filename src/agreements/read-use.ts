/** The use of agreements that the caller has read through a viewer: one statement, however many there are. R13, R24. */
import type { SignedIn } from '../identity/scope';
import { addMonths, instantAt, type Day, type WallTime } from '../platform/calendar';
import { readInBatches } from '../platform/in-order';
import type { Agreement } from './agreement';
import { monthsOfTerm, useByMonth, type MonthOfUse, type MonthSum } from './use.rules';
import { sumsByPeriod } from './use.store';

export type Used = Pick<Agreement, 'id' | 'startsOn' | 'endsOn' | 'unitsGranted'>;

const MIDNIGHT = '00:00' as WallTime;

export async function readUse(scope: SignedIn, agreements: readonly Used[]): Promise<MonthOfUse[][]> {
  const { database, today, vendorTimeZone } = scope;
  const months = [...new Set(agreements.flatMap((each) => monthsOfTerm(each, today)))].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return agreements.map(() => []);
  // What is before the first month, each of them, and what is after the last.
  const begins = [...months, addMonths(last, 1)].map((month) => instantAt(month, MIDNIGHT, vendorTimeZone));
  const ids = agreements.map(({ id }) => id);
  const found = await readInBatches(ids, (some) => sumsByPeriod(database.reads, some, begins));
  const named = [addMonths(first, -1), ...months, addMonths(last, 1)];
  const byAgreement = new Map<number, MonthSum[]>(ids.map((id) => [id, []]));
  for (const { agreementId, period, kind, units } of found)
    byAgreement.get(agreementId)?.push({ month: named[period] as Day, kind, units });
  return agreements.map((each) => useByMonth(each, byAgreement.get(each.id) ?? [], today));
}
