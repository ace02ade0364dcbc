/** How many wrong guesses a budget still allows within a sliding window. Times are milliseconds of the real clock. R61. */
export interface Budget {
  limit: number;
  windowMs: number;
}

/** The guesses that still count at `now`, oldest first. One from a clock that is ahead of ours was made just now. */
export function counted(guesses: readonly number[], budget: Budget, now: number): number[] {
  return guesses
    .map((at) => Math.min(at, now))
    .filter((at) => at > now - budget.windowMs)
    .sort((a, b) => a - b);
}

/** When another guess will be judged, or null if one is judged now. */
export function retryAt(guesses: readonly number[], budget: Budget, now: number): number | null {
  const within = counted(guesses, budget, now);
  const blocking = within[within.length - budget.limit];
  return blocking === undefined ? null : blocking + budget.windowMs;
}
