/**
 * Waits until the server answers. A module that could not be fetched is not fetched again by browsers such as Chromium
 * until the whole page is: what may be asked for without a connection waits for this first.
 */
const FIRST_MS = 2000;
const LONGEST_MS = 60_000;

/** Gives whether that took more than one try. */
export async function untilReachable(): Promise<boolean> {
  for (let failures = 0; ; failures += 1) {
    try {
      // Whatever the answer is: it came from there.
      await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' });
      return failures > 0;
    } catch {
      await connectionOr(Math.min(LONGEST_MS, FIRST_MS * 2 ** failures));
    }
  }
}

/** What the browser believes of its connection may be wrong, so that it is not waited for alone. */
const connectionOr = (ms: number): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    function end() {
      clearTimeout(timer);
      removeEventListener('online', end);
      done();
    }
  });
