/** How an API key stands, and what a form makes of one. */

export type KeyState = 'LIVE' | 'SOON' | 'ENDED' | 'REVOKED';

const DAY = 24 * 60 * 60 * 1000;
/** Days before its end in which somebody has to see to it. */
const SOON = 14;
/** Days: the server allows 366, and the day of the end counts in full. */
const LONGEST = 365;

interface Ends {
  readonly expiresAt: string;
  readonly revokedAt?: string | null;
}

/** `now` in milliseconds. */
export function keyState({ expiresAt, revokedAt }: Ends, now: number): KeyState {
  if (revokedAt) return 'REVOKED';
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return 'ENDED';
  return left < SOON * DAY ? 'SOON' : 'LIVE';
}

export const isUsable = (state: KeyState): boolean => state === 'LIVE' || state === 'SOON';

/** A day of the calendar in a time zone, some days after the one that it is there: `2026-11-30`. */
export function dayFrom(now: number, days: number, timeZone: string): string {
  const today = Date.parse(`${dayIn(now, timeZone)}T00:00:00Z`);
  return new Date(today + days * DAY).toISOString().slice(0, 10);
}

// The Swedish write days as the API does.
const dayIn = (at: number, timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);

export const lastDay = (now: number, timeZone: string): string => dayFrom(now, LONGEST, timeZone);

/** The last second of a day as it is counted in a time zone; null for what is no day. */
export function endOfDay(day: string, timeZone: string): string | null {
  const wanted = Date.parse(`${day}T23:59:59Z`);
  if (Number.isNaN(wanted)) return null;
  // How far the clocks there are ahead is another matter on the day that they are changed: once more, from near the end.
  const first = wanted - aheadOf(wanted, timeZone);
  return new Date(wanted - aheadOf(first, timeZone)).toISOString();
}

/** Milliseconds by which the clocks of a time zone are ahead of UTC. */
function aheadOf(at: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
  return Date.parse(`${clock.replace(' ', 'T')}Z`) - at;
}

/** One a line, or with commas or white space between them. */
export const networksOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
