/** How long a browser stays signed in, and when it needs a new secret. R1. */
import { later, MINUTE } from '../platform/calendar';

export interface SessionTimes {
  readonly idSince: Date;
  readonly seenAt: Date;
  readonly endsAt: Date;
}

const HOUR = 60 * MINUTE;
/** That it is used is written down no more often. */
const SEEN_EVERY = MINUTE;
/** A browser that asks several things at once still sends the former secret; and the answer with the new one may be lost. */
const FORMER_GOES_ON = MINUTE / 2;

/** When it ends, however much it is used. */
export const endOf = (startedAt: Date, hours: number): Date => later(startedAt, hours * HOUR);

/** Who was last seen then or before is idle. */
export const idleSince = (now: Date, idleMinutes: number): Date => later(now, -idleMinutes * MINUTE);

export function isOver({ seenAt, endsAt }: SessionTimes, idleMinutes: number, now: Date): boolean {
  return now >= endsAt || seenAt <= idleSince(now, idleMinutes);
}

/** At the very same moment counts: which of the two came first cannot be told. */
export function needsNewId({ idSince }: SessionTimes, rightsRaisedAt: Date | null): boolean {
  return rightsRaisedAt !== null && rightsRaisedAt >= idSince;
}

/** A secret that was replaced then or before is good no more. */
export const formerSince = (now: Date): Date => later(now, -FORMER_GOES_ON);

export const seenBefore = (now: Date): Date => later(now, -SEEN_EVERY);

export const isToBeNoted = ({ seenAt }: SessionTimes, now: Date): boolean => seenAt <= seenBefore(now);
