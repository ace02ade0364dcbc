/** How the units of an agreement were used, month by month, for a chart. A month is the vendor's. R13, R24, R62. */
import { addMonths, type Day } from '../platform/calendar';
import type { Agreement, LedgerEntryKind } from './agreement';

export const MOST_MONTHS = 24;

/** What an agreement's entries of one kind and month come to. */
export interface MonthSum {
  /** Its first day. */
  readonly month: Day;
  readonly kind: LedgerEntryKind;
  readonly units: number;
}

export interface MonthOfUse {
  readonly month: Day;
  /** With corrections, which may take some away. */
  readonly granted: number;
  readonly consumed: number;
  readonly returned: number;
  /** At the end of the month; null is unlimited. */
  readonly remaining: number | null;
}

type Term = Pick<Agreement, 'startsOn' | 'endsOn' | 'unitsGranted'>;

export const monthOf = (day: Day): Day => `${day.slice(0, -2)}01` as Day;

/** The first days of the months of a term as far as it has come; none before it begins. */
export function monthsOfTerm({ startsOn, endsOn }: Pick<Term, 'startsOn' | 'endsOn'>, today: Day): Day[] {
  const last = today < endsOn ? today : endsOn;
  const months: Day[] = [];
  if (startsOn > last) return months;
  for (let month = monthOf(startsOn); month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The newest months. What was booked before the term began stands in its first month, what came after it in none. */
export function useByMonth(term: Term, sums: readonly MonthSum[], today: Day): MonthOfUse[] {
  const months = monthsOfTerm(term, today);
  const first = months[0];
  let balance = 0;
  const use = months.map((month) => {
    const own = sums.filter((sum) => (sum.month < (first ?? '') ? month === first : sum.month === month));
    const total = (...kinds: LedgerEntryKind[]) =>
      own.reduce((units, sum) => (kinds.includes(sum.kind) ? units + sum.units : units), 0);
    balance += total('GRANT', 'CONSUME', 'REFUND', 'EXPIRE', 'ADJUST');
    return {
      month,
      granted: total('GRANT', 'ADJUST'),
      consumed: 0 - total('CONSUME'),
      returned: total('REFUND'),
      remaining: term.unitsGranted === null ? null : balance,
    };
  });
  return use.slice(-MOST_MONTHS);
}
