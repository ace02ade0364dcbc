/** How long a closed case stays, and the sum of what goes. R24, R60. */
import { addDays, addMonths, instantAt, type Day, type WallTime } from '../platform/calendar';
import type { Erased } from './retention';

const MIDNIGHT = '00:00' as WallTime;

/**
 * The time of what was closed before this moment is over today: its day of closing and the months, by the vendor's
 * calendar, are today or earlier. Of a long month several days may be over on one (28 to 31 August on 28 February).
 */
export function overBefore(today: Day, months: number, vendorTimeZone: string): Date {
  let last = addMonths(today, -months);
  while (addMonths(addDays(last, 1), months) <= today) last = addDays(last, 1);
  return instantAt(addDays(last, 1), MIDNIGHT, vendorTimeZone);
}

export const NOTHING: Erased = {
  cases: 0,
  messages: 0,
  files: 0,
  bytes: 0,
  oldestClosedAt: null,
  newestClosedAt: null,
};

/** `more` was closed later. */
export function plus(sum: Erased, more: Erased): Erased {
  return {
    cases: sum.cases + more.cases,
    messages: sum.messages + more.messages,
    files: sum.files + more.files,
    bytes: sum.bytes + more.bytes,
    oldestClosedAt: sum.oldestClosedAt ?? more.oldestClosedAt,
    newestClosedAt: more.newestClosedAt ?? sum.newestClosedAt,
  };
}

export function closings(
  cases: readonly { closedAt: Date }[],
): Pick<Erased, 'cases' | 'oldestClosedAt' | 'newestClosedAt'> {
  const moments = cases.map(({ closedAt }) => closedAt).sort((a, b) => a.getTime() - b.getTime());
  return { cases: cases.length, oldestClosedAt: moments[0] ?? null, newestClosedAt: moments.at(-1) ?? null };
}
