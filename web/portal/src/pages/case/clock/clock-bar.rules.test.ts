import { drawClock, sumStates, type Segment } from './clock-bar.rules';

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 23, hour, minute)).toISOString();
const part = (state: Segment['state'], from: string, to: string): Segment => ({ state, from, to });

const day = [part('CLOSED_HOURS', at(6), at(8)), part('RUNNING', at(8), at(9)), part('PAUSED', at(9), at(10))];

describe('R63 the bar of a response clock', () => {
  test('each part is as long as it lasted', () => {
    const { bars, now } = drawClock({ segments: day, dueAt: at(9), isPending: false });
    expect(bars).toEqual([
      { state: 'CLOSED_HOURS', x: 0, width: 50 },
      { state: 'RUNNING', x: 50, width: 25 },
      { state: 'PAUSED', x: 75, width: 25 },
    ]);
    expect(now).toBe(100);
  });

  test('what is awaited still is room that is left, up to the time when it is due', () => {
    const drawn = drawClock({ segments: day, dueAt: at(14), isPending: true });
    expect(drawn.now).toBe(50);
    expect(drawn.due).toBe(100);
  });

  test('the time when it was due and the answer lie where they were', () => {
    const drawn = drawClock({ segments: day, dueAt: at(9), respondedAt: at(8, 30), isPending: false });
    expect(drawn.answered).toBe(62.5);
    expect(drawn.due).toBe(75);
  });

  test('a time outside of what is drawn is not drawn', () => {
    expect(drawClock({ segments: day, dueAt: at(20), isPending: false }).due).toBeNull();
    expect(drawClock({ segments: day, dueAt: at(1), isPending: false }).due).toBeNull();
  });

  test('the shortest is seen, and four hundred fill the bar exactly', () => {
    const short = [part('RUNNING', at(0), at(0)), part('CLOSED_HOURS', at(0), at(23))];
    expect(drawClock({ segments: short, dueAt: at(0), isPending: false }).bars[0]?.width).toBeGreaterThan(1);
    const many = Array.from({ length: 400 }, (_, index) =>
      part(index % 2 ? 'PAUSED' : 'RUNNING', at(0, index), at(0, index + 1)),
    );
    const { bars, now } = drawClock({ segments: many, dueAt: at(0), isPending: false });
    expect(now).toBeCloseTo(100);
    expect(bars[399]?.width).toBeCloseTo(0.25);
  });

  test('without a part there is nothing to draw', () => {
    expect(drawClock({ segments: [], dueAt: at(1), isPending: true })).toEqual({
      bars: [],
      now: 0,
      due: null,
      answered: null,
    });
  });

  test('what each did is summed up, the longest first', () => {
    expect(sumStates([...day, part('RUNNING', at(10), at(11, 30))])).toEqual([
      { state: 'RUNNING', minutes: 150 },
      { state: 'CLOSED_HOURS', minutes: 120 },
      { state: 'PAUSED', minutes: 60 },
    ]);
  });
});
