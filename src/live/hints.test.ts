import { ANYTHING, Hints, type Hint } from './hints';
import { Topics } from './topics';

async function all(hints: Hints): Promise<Hint[]> {
  const told: Hint[] = [];
  for (let hint = await hints.next(); hint !== null; hint = await hints.next()) told.push(hint);
  return told;
}

/** What a reader gets who comes late, and ends when nothing is left. */
async function waiting(hints: Hints): Promise<Hint[]> {
  const reading = all(hints);
  await new Promise((resolve) => setImmediate(resolve));
  hints.end();
  return reading;
}

describe('what waits for a slow reader', () => {
  it.each<[string, Hint[], Hint[]]>([
    ['nothing', [], []],
    ['a case that changed ten times, once', Array<Hint>(10).fill(7), [7]],
    ['cases in the order in which they first changed', [3, 1, 3, 2, 1], [3, 1, 2]],
    ['anything, whatever else', [1, ANYTHING, 2, ANYTHING], [ANYTHING]],
    ['as many as are kept', Array.from({ length: 200 }, (_, i) => i), Array.from({ length: 200 }, (_, i) => i)],
    ['more than are kept', Array.from({ length: 201 }, (_, i) => i), [ANYTHING]],
  ])('is %s', async (_what, told, expected) => {
    const hints = new Hints();
    for (const hint of told) hints.tell(hint);
    expect(await waiting(hints)).toEqual(expected);
  });

  it('is told again once it was read', async () => {
    const hints = new Hints();
    hints.tell(1);
    expect(await hints.next()).toBe(1);
    hints.tell(1);
    expect(await hints.next()).toBe(1);
  });

  it('R53 is nothing any more once it has ended, for a reader that waits as well', async () => {
    const hints = new Hints();
    const next = hints.next();
    hints.end();
    hints.tell(1);
    expect([await next, await hints.next()]).toEqual([null, null]);
  });
});

describe('topics', () => {
  it('tell their own readers alone, and forget those that have ended', async () => {
    const topics = new Topics<string>();
    const [one, other, foreign] = [topics.open('a'), topics.open('a'), topics.open('b')];
    expect([topics.size, topics.isEmpty]).toEqual([3, false]);
    topics.tell('a', 1);
    other.end();
    other.end();
    topics.tell('a', 2);
    expect([await waiting(one), await waiting(foreign)]).toEqual([[1, 2], []]);
    expect([topics.size, topics.isEmpty]).toEqual([0, true]);
    // Opened after all had gone: an old end does not take it along.
    const fresh = topics.open('a');
    one.end();
    topics.stir();
    expect(await waiting(fresh)).toEqual([ANYTHING]);
  });
});
