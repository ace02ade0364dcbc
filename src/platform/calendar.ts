/**
 * Dates, instants and time zones: the only place that makes a `Date`.
 * A `Day` is a plain calendar date (YYYY-MM-DD) and stays a string from the database to the client, so that no
 * time zone can move it. An instant is a `Date`, always meant in UTC.
 */
import { Temporal } from 'temporal-polyfill';

/** A plain calendar date, YYYY-MM-DD. Compares correctly as a string. */
export type Day = string & { readonly __day: true };

/** A wall-clock time within a day, HH:MM. */
export type WallTime = string & { readonly __wallTime: true };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const MINUTE = 60_000;

/** The day that `text` names, or null if it names none (wrong form, 30 February, year 0). */
export function parseDay(text: string): Day | null {
  if (!DAY.test(text) || text < '0001') return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as Day;
  } catch {
    return null;
  }
}

export function parseWallTime(text: string): WallTime | null {
  return WALL_TIME.test(text) ? (text as WallTime) : null;
}

/** `day` moved by whole days, forwards or backwards. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString() as Day;
}

/** `day` moved by calendar months, forwards or backwards: 31 becomes the last day of a month that is shorter. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString() as Day;
}

/** `day` moved by calendar years: 29 February becomes 28 in a common year. */
export function addYears(day: Day, years: number): Day {
  return Temporal.PlainDate.from(day).add({ years }, { overflow: 'constrain' }).toString() as Day;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** What was shown last in a zone. No zone has a day that begins within a second. */
const shown = new Map<string, { second: number; day: Day }>();
const MOST_ZONES = 1000;

/** The date that a calendar on the wall in `timeZone` shows at `instant`. */
export function dayAt(instant: Date, timeZone: string): Day {
  const second = Math.floor(instant.getTime() / 1000);
  const last = shown.get(timeZone);
  if (last?.second === second) return last.day;
  const day = shownAt(instant, timeZone);
  if (shown.size >= MOST_ZONES) shown.clear();
  shown.set(timeZone, { second, day });
  return day;
}

function shownAt(instant: Date, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString() as Day;
}

/** The instant at which clocks in `timeZone` show `time` on `day`; in the gap of a spring change the later one. */
export function instantAt(day: Day, time: WallTime, timeZone: string): Date {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  return instant(zoned.epochMilliseconds);
}

/** The instant `milliseconds` after 1970-01-01T00:00:00Z. */
export function instant(milliseconds: number): Date {
  return new Date(milliseconds);
}

export function later(from: Date, milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds);
}

/** The instant that an RFC 3339 text with an offset names, in milliseconds, or null. */
export function parseInstant(text: string): Date | null {
  try {
    return instant(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return null;
  }
}

const DAY_MS = 24 * 60 * MINUTE;
const MOST_DAYS = 1000;
const days = new Map<number, string>();
const padded = (length: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => String(at).padStart(length, '0'));
const TWO_DIGITS = padded(2, 60);
const THREE_DIGITS = padded(3, 1000);

/** The same text as `toISOString`, in a fraction of its time: the day of a moment is remembered. */
export function isoText(moment: Date): string {
  const milliseconds = moment.getTime();
  const day = Math.floor(milliseconds / DAY_MS);
  let text = days.get(day);
  if (text === undefined) {
    text = moment.toISOString().slice(0, -'00:00:00.000Z'.length);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(day, text);
  }
  const rest = milliseconds - day * DAY_MS;
  const [hour, minute] = [TWO_DIGITS[Math.floor(rest / (60 * MINUTE))], TWO_DIGITS[Math.floor(rest / MINUTE) % 60]];
  return `${text}${hour}:${minute}:${TWO_DIGITS[Math.floor(rest / 1000) % 60]}.${THREE_DIGITS[rest % 1000]}Z`;
}

/** The machine's own clock: for tokens, throttles and logs. What rules decide uses the domain's clock (clock.ts). */
export function realNow(): Date {
  return new Date();
}
