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

/** A day of this device's calendar, some days from now: `2026-11-30`. */
export function dayFrom(now: number, days: number): string {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export const lastDay = (now: number): string => dayFrom(now, LONGEST);

/** The moment at which a day of this device's calendar is over; null for what is no day. */
export function endOfDay(day: string): string | null {
  const end = new Date(`${day}T23:59:59`);
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
}

/** One a line, or with commas or white space between them. */
export const networksOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
