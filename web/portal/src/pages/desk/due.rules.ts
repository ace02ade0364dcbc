/** How long there still is, or how much it is too late, as people say it. R41. */

/** As the server counts what is due soon. Minutes. */
export const SOON_MINUTES = 30;

const MINUTE = 60_000;
const HOUR_MINUTES = 60;
const DAY_HOURS = 24;

export interface Due {
  readonly state: 'LATE' | 'SOON' | 'CALM';
  readonly unit: 'minutes' | 'hours' | 'days';
  /** Rounded down, so that nobody is told of time that is not there any more. */
  readonly count: number;
}

/** `now` in milliseconds. What is less than two days away is said in hours, since a day there is a shift. */
export function dueOf(at: string, now: number): Due {
  const left = Date.parse(at) - now;
  const minutes = Math.floor(Math.abs(left) / MINUTE);
  const state = left <= 0 ? 'LATE' : left <= SOON_MINUTES * MINUTE ? 'SOON' : 'CALM';
  const hours = Math.floor(minutes / HOUR_MINUTES);
  if (minutes < HOUR_MINUTES) return { state, unit: 'minutes', count: minutes };
  if (hours < 2 * DAY_HOURS) return { state, unit: 'hours', count: hours };
  return { state, unit: 'days', count: Math.floor(hours / DAY_HOURS) };
}
