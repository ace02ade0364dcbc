import fc from 'fast-check';
import { counted, retryAt, type Budget } from './throttle.rules';

const MINUTE = 60_000;
const WINDOW = 15 * MINUTE;
const TEN: Budget = { limit: 10, windowMs: WINDOW };
const START = Date.UTC(2026, 10, 22, 10);

/** So many guesses, a second apart, the first at `START`. */
const guesses = (count: number, apart = 1000) => Array.from({ length: count }, (_, index) => START + index * apart);

describe('R61 ten wrong guesses in fifteen minutes', () => {
  it.each<[string, number[], number, number | null]>([
    ['none yet', [], START, null],
    ['nine', guesses(9), START + 9000, null],
    ['ten', guesses(10), START + 10_000, START + WINDOW],
    ['ten at one moment', guesses(10, 0), START, START + WINDOW],
    ['ten, a millisecond before the first is forgotten', guesses(10), START + WINDOW - 1, START + WINDOW],
    ['ten, at the moment at which the first is forgotten', guesses(10), START + WINDOW, null],
    ['eleven, when only the first is forgotten', guesses(11), START + WINDOW, START + 1000 + WINDOW],
    ['eleven, when the second is forgotten', guesses(11), START + 1000 + WINDOW, null],
    ['more than ten wait for the tenth from the end', guesses(25), START + 25_000, START + 15_000 + WINDOW],
    ['ten, long ago', guesses(10), START + 100 * WINDOW, null],
    ['ten over exactly fifteen minutes', guesses(10, WINDOW / 9), START + WINDOW, null],
    ['ten within fifteen minutes less a moment', guesses(10, WINDOW / 9), START + WINDOW - 1, START + WINDOW],
    ['ten, by the clock of another process that is a second behind', guesses(10), START + 8000, START + WINDOW],
    ['in no order', guesses(10).reverse(), START + 10_000, START + WINDOW],
  ])('R61 %s', (_what, before, now, expected) => {
    expect(retryAt(before, TEN, now)).toBe(expected);
  });

  it.each([
    ['the twentieth of a sign-in', 19, null],
    ['the twenty-first of a sign-in', 20, START + WINDOW],
  ])('R61 %s', (_what, before, expected) => {
    expect(retryAt(guesses(before), { limit: 20, windowMs: WINDOW }, START + MINUTE)).toBe(expected);
  });

  it('R61 only what is still within the window is kept, oldest first', () => {
    const now = START + WINDOW;
    expect(counted([now, START + 1, START, START - 1], TEN, now)).toEqual([START + 1, now]);
  });
});

interface Guess {
  /** Milliseconds after the guess before. */
  wait: number;
}

/** Plays guesses that are all wrong; gives back when each was judged. What is kept is what the table would keep. */
function play(tried: Guess[], budget: Budget): { judged: number[]; refused: { at: number; until: number }[] } {
  const judged: number[] = [];
  const refused: { at: number; until: number }[] = [];
  let kept: number[] = [];
  let now = START;
  for (const { wait } of tried) {
    now += wait;
    const until = retryAt(kept, budget, now);
    if (until === null) {
      kept = [...counted(kept, budget, now), now];
      judged.push(now);
    } else refused.push({ at: now, until });
  }
  return { judged, refused };
}

describe('R61 whatever the pattern of guesses', () => {
  const budgets = fc.record({ limit: fc.integer({ min: 1, max: 12 }), windowMs: fc.integer({ min: 1, max: 1000 }) });
  const patterns = fc.array(
    fc.record({ wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1500 })) }),
    { maxLength: 120 },
  );

  it('R61 never more than the limit is judged in any window', () => {
    fc.assert(
      fc.property(budgets, patterns, (budget, tried) => {
        const { judged } = play(tried, budget);
        for (const end of judged) {
          const within = judged.filter((at) => at > end - budget.windowMs && at <= end);
          expect(within.length).toBeLessThanOrEqual(budget.limit);
        }
      }),
    );
  });

  it('R61 nobody is refused who has not used up the budget', () => {
    fc.assert(
      fc.property(budgets, patterns, (budget, tried) => {
        const { judged, refused } = play(tried, budget);
        for (const { at } of refused) {
          const within = judged.filter((guess) => guess > at - budget.windowMs && guess <= at);
          expect(within).toHaveLength(budget.limit);
        }
      }),
    );
  });

  it('R61 the moment that is told is the first at which a guess is judged again', () => {
    fc.assert(
      fc.property(budgets, patterns, (budget, tried) => {
        const { judged, refused } = play(tried, budget);
        for (const { at, until } of refused) {
          const before = judged.filter((guess) => guess <= at);
          expect(until).toBeGreaterThan(at);
          expect(retryAt(before, budget, until)).toBeNull();
          expect(retryAt(before, budget, until - 1)).toBe(until);
        }
      }),
    );
  });
});
