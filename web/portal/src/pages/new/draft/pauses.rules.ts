/** How long is waited with a save. Milliseconds. */

export const PAUSE_WHILE_TYPING_MS = 1000;
const FIRST_MS = 2000;
const LONGEST_MS = 60_000;

/** After so many times in a row that it did not come through. */
export const pauseAfter = (failures: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 8));
