/** The domain's clock. It can be started elsewhere for trying things, and runs on from there. */
import { later, realNow } from './calendar';

export interface Clock {
  now(): Date;
}

/** A clock that shows `startsAt` at this moment, or the real time when nothing is given. */
export function clock(startsAt?: Date): Clock {
  if (!startsAt) return { now: realNow };
  const lead = startsAt.getTime() - realNow().getTime();
  return { now: () => later(realNow(), lead) };
}
