/** The response clock against one that is wound by hand: it ticks every quarter of an hour and looks at the desk. */
import fc from 'fast-check';
import type { Region } from '../catalog/catalogue';
import { weekdays } from '../catalog/routing-tables.rules';
import { later, MINUTE, parseInstant, type Day, type WallTime } from '../platform/calendar';
import { afterBusinessMinutes, openHoursFrom } from './business-hours.rules';
import { dueTime, responseClock, type ClockEvent, type ClockRegime, type ClockState } from './response-clock.rules';

const QUARTER = 15 * MINUTE;
const moment = (text: string) => parseInstant(text) as Date;

const HOLIDAYS = new Set(['2026-03-09', '2026-03-30', '2026-05-05', '2026-10-26'] as Day[]);
const REGIONS: Region[] = [
  ['Europe/Amsterdam', '08:00', '18:00', 'Mon-Fri'],
  ['Europe/Amsterdam', '01:00', '05:00', 'Mon-Sun'],
  ['America/New_York', '00:30', '23:45', 'Mon-Sat'],
  ['Asia/Kolkata', '09:30', '18:00', 'Mon-Fri'],
  ['Asia/Kathmandu', '10:00', '17:00', 'Sun;Mon-Fri'],
  ['Australia/Lord_Howe', '01:00', '04:00', 'Mon;Wed;Sat;Sun'],
].map(([timeZone = '', opens, closes, days = ''], i) => {
  const hours = { opens: opens as WallTime, closes: closes as WallTime, weekdays: weekdays(days) };
  return { code: 'MADE', timeZone, ...hours, holidays: HOLIDAYS, ordinal: i + 1 };
});

/** Nights in which clocks change, and a week in which none do. */
const NEAR = ['2026-03-08T07:00Z', '2026-03-29T01:00Z', '2026-05-04T00:00Z', '2026-10-03T15:00Z', '2026-10-25T01:00Z'];

/** The quarters of a year in which a desk is open. */
const openQuarters = new Map(
  REGIONS.map((region) => {
    const quarters = new Set<number>();
    for (const { opens, closes } of openHoursFrom(region, moment('2026-02-01T00:00Z'))) {
      if (opens > moment('2027-02-01T00:00Z')) break;
      for (let at = opens.getTime(); at < closes.getTime(); at += QUARTER) quarters.add(at);
    }
    return [region, quarters] as const;
  }),
);

const regimes: fc.Arbitrary<ClockRegime> = fc.record({
  region: fc.constantFrom(...REGIONS),
  supportHours: fc.constantFrom('BUSINESS_HOURS', 'BUSINESS_HOURS', 'AROUND_THE_CLOCK'),
  targetMinutes: fc.integer({ min: 1, max: 32 }).map((quarters) => quarters * 15),
});

/** In any order, also those that change nothing, such as the end of a pause in none. */
const moves = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('PAUSED' as const, 'RESUMED' as const) },
  { weight: 2, arbitrary: fc.constantFrom('STOPPED' as const, 'RESTARTED' as const) },
  { weight: 1, arbitrary: fc.constant('RESPONDED' as const) },
  { weight: 2, arbitrary: regimes },
);

const starts = fc
  .tuple(fc.constantFrom(...NEAR), fc.integer({ min: -200, max: 200 }))
  .map(([near, quarters]) => later(moment(near), quarters * QUARTER));

/** The life of a case in steps of `unit`, and a moment that is not before its last event. */
const lives = (unit = QUARTER) => {
  const gaps = fc.nat({ max: (80 * QUARTER) / unit }).map((units) => units * unit);
  return fc.tuple(starts, regimes, fc.array(fc.tuple(gaps, moves), { maxLength: 8 }), gaps).map((life) => {
    const [start, regime, steps, rest] = life;
    const events: ClockEvent[] = [{ kind: 'STARTED', at: start, regime }];
    let at = start;
    for (const [gap, move] of steps) {
      at = later(at, gap);
      events.push(typeof move === 'string' ? { kind: move, at } : { kind: 'CHANGED', at, regime: move });
    }
    return { events, now: later(at, rest) };
  });
};

const isStill = (state: ClockState) => state === 'PAUSED' || state === 'STOPPED';

/** The clock that is wound by hand: no spans and no sums, a quarter is counted or it is not. */
function wound([start, ...events]: ClockEvent[], now: Date) {
  let { at, regime } = start as Extract<ClockEvent, { kind: 'STARTED' }>;
  let [mode, notBefore, closedAt]: [ClockState, Date, Date | null] = ['RUNNING', at, null];
  const [ends, states]: [Date[], ClockState[]] = [[], []];
  const opens = (at: Date) =>
    regime.supportHours === 'AROUND_THE_CLOCK' || openQuarters.get(regime.region)?.has(at.getTime()) === true;
  const promise = (at: Date) => {
    const quarters = regime.targetMinutes / 15;
    const all = [...ends];
    for (; all.length < quarters; at = later(at, QUARTER)) if (opens(at)) all.push(later(at, QUARTER));
    const due = all[quarters - 1] as Date;
    return { dueAt: due < notBefore ? notBefore : due, targetMinutes: regime.targetMinutes };
  };
  const answers: { respondedAt: Date; dueAt: Date; targetMinutes: number }[] = [];
  for (; at <= now; at = later(at, QUARTER)) {
    for (; events[0] && events[0].at <= at; events.shift()) {
      const { kind } = events[0];
      if (kind === 'CHANGED') {
        const { dueAt } = promise(at);
        notBefore = dueAt < at ? dueAt : at;
        regime = events[0].regime;
      }
      if (kind === 'RESPONDED') answers.push({ respondedAt: at, ...promise(at) });
      if (kind === 'STOPPED' && mode !== 'STOPPED') closedAt = at;
      if (kind === 'STOPPED' || (kind === 'PAUSED' && mode === 'RUNNING')) mode = kind;
      if (kind === 'RESTARTED' || (kind === 'RESUMED' && mode === 'PAUSED')) mode = 'RUNNING';
    }
    states.push(mode === 'RUNNING' && !opens(at) ? 'CLOSED_HOURS' : mode);
    if (states.at(-1) === 'RUNNING' && answers.length === 0 && at < now) ends.push(later(at, QUARTER));
  }
  const shown = answers[0] ?? { respondedAt: null, ...promise(now) };
  const closed = mode === 'STOPPED' ? closedAt : null;
  const inTime = shown.respondedAt ? 'MET' : closed ? 'NOT_NEEDED' : 'PENDING';
  const outcome = (shown.respondedAt ?? closed ?? now) > shown.dueAt ? 'BREACHED' : inTime;
  return { states, clock: { ...shown, outcome, state: states.at(-1), elapsedMs: ends.length * QUARTER } };
}

describe('R41, R63 the response clock of any life of a case', () => {
  it('R63 it shows what a clock shows that is wound by hand', () => {
    fc.assert(
      fc.property(lives(), ({ events, now }) => {
        const { segments, ...clock } = responseClock(events, now);
        const byHand = wound(events, now);
        expect(clock).toEqual(byHand.clock);
        const quarters = segments.flatMap(({ state, from, to }) =>
          Array<ClockState>((+to - +from) / QUARTER).fill(state),
        );
        expect(quarters).toEqual(byHand.states.slice(0, quarters.length));
      }),
      { numRuns: 300 },
    );
  });

  it('R63 the segments lie end to end from the start to now, or to the closing, and neighbours differ', () => {
    fc.assert(
      fc.property(lives(1), ({ events, now }) => {
        const { segments, state } = responseClock(events, now);
        let [end, before] = [(events[0] as ClockEvent).at, ''];
        for (const segment of segments) {
          expect(segment.from).toEqual(end);
          expect(segment.to > end && segment.state !== before).toBe(true);
          [end, before] = [segment.to, segment.state];
        }
        const reopened = events.findLastIndex(({ kind }) => kind === 'RESTARTED');
        const closed = events.find(({ kind }, i) => i > reopened && kind === 'STOPPED');
        expect(state === 'STOPPED').toBe(closed !== undefined);
        expect(end).toEqual(closed?.at ?? now);
      }),
    );
  });

  it('R63 what is counted is the running time up to the answer', () => {
    fc.assert(
      fc.property(lives(1), ({ events, now }) => {
        const { segments, elapsedMs, respondedAt } = responseClock(events, now);
        const running = segments.filter(({ state, from }) => state === 'RUNNING' && from < (respondedAt ?? now));
        const lengths = running.map(({ from, to }) => Math.min(+to, +(respondedAt ?? now)) - +from);
        expect(elapsedMs).toBe(lengths.reduce((sum, length) => sum + length, 0));
      }),
    );
  });

  it('R63 one more pause never makes it due earlier', () => {
    fc.assert(
      fc.property(lives(1), fc.nat(8), fc.double({ min: 0, max: 1, noNaN: true }), ({ events, now }, place, part) => {
        const index = 1 + (place % events.length);
        const [before, after] = [(events[index - 1] as ClockEvent).at, events[index]?.at ?? now];
        const pausedAt = later(before, Math.floor((after.getTime() - before.getTime()) * part));
        fc.pre(!isStill(responseClock(events.slice(0, index), pausedAt).state));
        const paused: ClockEvent[] = [...events.slice(0, index), { kind: 'PAUSED', at: pausedAt }];
        const pausedUntil: ClockEvent[] = [...paused, { kind: 'RESUMED', at: after }, ...events.slice(index)];
        const due = (events: ClockEvent[]) => responseClock(events, now).dueAt.getTime();
        expect(due(pausedUntil)).toBeGreaterThanOrEqual(due(events));
        expect(dueTime(pausedUntil).getTime()).toBeGreaterThanOrEqual(dueTime(events).getTime());
        if (index === events.length) expect(dueTime(paused)).toEqual(dueTime(events));
      }),
    );
  });

  it('R63 the due time that is kept is the one that is shown while the clock goes: an answer meets it, or is 1 ms late', () => {
    fc.assert(
      fc.property(lives(1), ({ events, now }) => {
        const { dueAt, state, respondedAt, outcome } = responseClock(events, now);
        const kept = dueTime(events);
        if (!respondedAt && isStill(state)) return expect(kept.getTime()).toBeLessThanOrEqual(dueAt.getTime());
        expect(kept).toEqual(dueAt);
        if (outcome !== 'PENDING') return;
        const answered = (at: Date) => responseClock([...events, { kind: 'RESPONDED', at }], later(at, 1)).outcome;
        expect([answered(kept), answered(later(kept, 1))]).toEqual(['MET', 'BREACHED']);
      }),
    );
  });

  it('R41 without pauses it is due when that many business minutes have passed', () => {
    fc.assert(
      fc.property(starts, regimes, fc.nat(3 * QUARTER), fc.integer({ min: 1, max: 3000 }), (start, made, ms, asked) => {
        const regime: ClockRegime = { ...made, supportHours: 'BUSINESS_HOURS', targetMinutes: asked };
        const at = later(start, ms);
        expect(dueTime([{ kind: 'STARTED', at, regime }])).toEqual(afterBusinessMinutes(regime.region, at, asked));
      }),
    );
  });
});
