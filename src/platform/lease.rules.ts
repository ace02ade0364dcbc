/**
 * What a process has of a budget that all processes share. It takes a slice at a time and spends from that in memory,
 * since a write for each request would cost more than most requests. All slices together are never more than the
 * budget; what of a slice is not spent lapses with the window.
 */
export interface Lease {
  /** Which stretch of time it is for. */
  readonly window: number;
  readonly taken: number;
  readonly spent: number;
  /** What all processes together had taken when this one last asked. */
  readonly takenByAll: number;
}

export const SLICES = 20;

/** Up to 100 objects are one point, and whatever is asked is one. */
export const pointsOf = (objects: number): number => Math.max(Math.ceil(objects / 100), 1);

export const windowAt = (now: number, windowMs: number): number => Math.floor(now / windowMs);

export const endOf = (window: number, windowMs: number): number => (window + 1) * windowMs;

export const emptyLease = (window: number): Lease => ({ window, taken: 0, spent: 0, takenByAll: 0 });

/** The lease after spending, or null where there is too little in it. */
export function spend(lease: Lease, points: number): Lease | null {
  return lease.taken - lease.spent < points ? null : { ...lease, spent: lease.spent + points };
}

/** What was not used goes back into the lease that it came from. */
export function giveBack(lease: Lease, points: number, window: number): Lease {
  return lease.window === window ? { ...lease, spent: Math.max(lease.spent - points, 0) } : lease;
}

/** How much to ask for before so much can be spent: 0 where it can be now, or where asking is in vain. */
export function wish(lease: Lease, points: number, limit: number): number {
  const missing = points - (lease.taken - lease.spent);
  // More than is left is not asked for: it would be taken from those who need less.
  if (missing <= 0 || missing > limit - lease.takenByAll) return 0;
  return Math.max(missing, Math.ceil(limit / SLICES));
}

/** The lease after `wished` was taken, which made it `takenByAll`: what is above the limit was not there to be had. */
export function grant(lease: Lease, wished: number, takenByAll: number, limit: number): Lease {
  const got = Math.min(Math.max(limit - (takenByAll - wished), 0), wished);
  return { ...lease, taken: lease.taken + got, takenByAll };
}

/** What is left, as far as this process knows. */
export function remaining(lease: Lease, limit: number): number {
  return Math.max(limit - lease.takenByAll, 0) + lease.taken - lease.spent;
}
