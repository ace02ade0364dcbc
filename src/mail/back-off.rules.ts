/** When a letter that could not be handed over is tried again. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const LONGEST_MS = 6 * HOUR;
/** Trying goes on for so long; then somebody has to look. */
const PATIENCE_MS = 5 * 24 * HOUR;

/** The wait after so many failures (1 is the first), before chance spreads it. */
function waitAfter(failures: number): number {
  // Beyond some thirty doublings a number would not hold it.
  return Math.min(MINUTE * 2 ** Math.min(failures - 1, 30), LONGEST_MS);
}

/** How often it is tried within that patience. */
export const MOST_ATTEMPTS = ((): number => {
  let attempts = 1;
  for (let waited = 0; waited < PATIENCE_MS; attempts++) waited += waitAfter(attempts);
  return attempts;
})();

/**
 * Milliseconds until the next try, or null when it is given up. Spread by a fifth either way, so that the letters that
 * failed together do not come back together; `random` is from 0 to 1.
 */
export function backOff(failures: number, random: number): number | null {
  if (failures >= MOST_ATTEMPTS) return null;
  return Math.round(waitAfter(failures) * (0.8 + 0.4 * random));
}
