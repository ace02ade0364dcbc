/** When a region's desk is open, and when a number of business minutes will have passed there. R40, R41. */
import type { Region } from '../catalog/catalogue';
import { addDays, dayAt, instantAt, later, MINUTE, weekday, type Day } from '../platform/calendar';

/** An open stretch; `closes` itself is the first moment that is not open. */
export interface OpenHours {
  readonly opens: Date;
  readonly closes: Date;
}

/** A region that stays closed for longer than this has a fault in its data. */
const LONGEST_CLOSURE_DAYS = 400;

function openHoursOn(region: Region, day: Day): OpenHours | null {
  if (!region.weekdays.has(weekday(day)) || region.holidays.has(day)) return null;
  const opens = instantAt(day, region.opens, region.timeZone);
  const closes = instantAt(day, region.closes, region.timeZone);
  // Hours that a spring change leaves out do not come later that day.
  return opens < closes ? { opens, closes } : null;
}

/** The open stretches that have not ended at `from`, in order. */
export function* openHoursFrom(region: Region, from: Date): Generator<OpenHours> {
  let day = dayAt(from, region.timeZone);
  for (let closed = 0; closed < LONGEST_CLOSURE_DAYS; closed++, day = addDays(day, 1)) {
    const hours = openHoursOn(region, day);
    if (!hours || hours.closes <= from) continue;
    closed = 0;
    yield hours.opens < from ? { opens: from, closes: hours.closes } : hours;
  }
  throw new Error(`region ${region.code} does not open within ${LONGEST_CLOSURE_DAYS} days`);
}

/** When the region is open again: `at` itself if it is open. */
export function nextOpening(region: Region, at: Date): Date {
  for (const { opens } of openHoursFrom(region, at)) return opens;
  throw new Error('unreachable');
}

/** When the region closes next if it is open at `at`, else null. */
export function closingTime(region: Region, at: Date): Date | null {
  for (const { opens, closes } of openHoursFrom(region, at)) return opens.getTime() === at.getTime() ? closes : null;
  return null;
}

/** The moment at which `minutes` of open time have passed since `from`; at closing time the last minute still counts. */
export function afterBusinessMinutes(region: Region, from: Date, minutes: number): Date {
  let left = minutes * MINUTE;
  for (const { opens, closes } of openHoursFrom(region, from)) {
    const length = closes.getTime() - opens.getTime();
    if (left <= length) return later(opens, left);
    left -= length;
  }
  throw new Error('unreachable');
}
