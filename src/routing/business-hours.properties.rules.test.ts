/**
 * Business hours against a clock on the wall: the runtime's own calendar, asked every quarter of an hour, says whether
 * the desk is open. All hours here are whole quarters, and none begins or ends in an hour that a change of clocks moves.
 */
import fc from 'fast-check';
import type { Region } from '../catalog/catalogue';
import { instant, later, MINUTE, parseInstant, type Day, type WallTime } from '../platform/calendar';
import { afterBusinessMinutes, closingTime, nextOpening } from './business-hours.rules';

const QUARTER = 15 * MINUTE;
const ZONES = [
  'Europe/Brussels',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Chatham',
];

/** Nights in which the clocks of one of these zones change. */
const CHANGES = [
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-03-08T10:00Z',
  '2026-11-01T09:00Z',
  '2026-10-03T15:00Z',
  '2026-04-04T15:00Z',
];

const wallTime = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}` as WallTime;

const regions: fc.Arbitrary<Region> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    opens: fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 16, max: 60 })),
    length: fc.integer({ min: 1, max: 40 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    holidays: fc.array(fc.constantFrom('2026-03-27', '2026-03-30', '2026-10-26', '2026-11-02', '2026-05-04'), {
      maxLength: 3,
    }),
  })
  .map(({ timeZone, opens, length, weekdays, holidays }) => ({
    code: 'MADE',
    timeZone,
    opens: wallTime(opens),
    closes: wallTime(Math.min(Math.max(opens + length, 17), 95)),
    weekdays: new Set(weekdays),
    holidays: new Set(holidays as Day[]),
    ordinal: 1,
  }));

const moments: fc.Arbitrary<Date> = fc
  .tuple(fc.constantFrom(...CHANGES, '2026-05-04T00:00Z', '2027-12-31T23:00Z'), fc.integer({ min: -400, max: 400 }))
  .map(([near, quarters]) => later(parseInstant(near) as Date, quarters * QUARTER));

const minutes = fc.integer({ min: 1, max: 100 }).map((quarters) => quarters * 15);

const clocks = new Map<string, Intl.DateTimeFormat>();
const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function isOpen(region: Region, at: Date): boolean {
  const { timeZone, opens, closes, weekdays, holidays } = region;
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  clocks.set(timeZone, clock);
  const shown = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value])) as Record<
    string,
    string
  >;
  const time = `${shown.hour}:${shown.minute}`;
  const works =
    weekdays.has(WEEK.indexOf(shown.weekday ?? '') + 1) &&
    !holidays.has(`${shown.year}-${shown.month}-${shown.day}` as Day);
  return works && opens <= time && time < closes;
}

/** The quarters in [from, to) in which the desk is open. */
function openQuarters(region: Region, from: Date, to: Date): number {
  let open = 0;
  for (let at = from.getTime(); at < to.getTime(); at += QUARTER) if (isOpen(region, instant(at))) open++;
  return open;
}

describe('R41 business minutes', () => {
  it('R41 between now and the due time the desk is open for exactly the minutes that were asked', () => {
    fc.assert(
      fc.property(regions, moments, minutes, (region, from, asked) => {
        const due = afterBusinessMinutes(region, from, asked);
        expect(openQuarters(region, from, due) * 15).toBe(asked);
      }),
    );
  });

  it('R41 the due time is in open hours or at closing', () => {
    fc.assert(
      fc.property(regions, moments, minutes, (region, from, asked) => {
        const due = afterBusinessMinutes(region, from, asked);
        expect(isOpen(region, later(due, -1))).toBe(true);
      }),
    );
  });

  it('R41 who asks later is never answered earlier', () => {
    fc.assert(
      fc.property(regions, moments, fc.nat(10 * 24 * 3600_000), minutes, (region, from, wait, asked) => {
        const [first, second] = [from, later(from, wait)].map((at) =>
          afterBusinessMinutes(region, at, asked).getTime(),
        );
        expect(second).toBeGreaterThanOrEqual(first as number);
      }),
    );
  });

  it('R41 more minutes are never over sooner, and go on where fewer ended', () => {
    fc.assert(
      fc.property(
        regions,
        moments,
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 2000 }),
        (region, from, some, more) => {
          const there = afterBusinessMinutes(region, from, some);
          const beyond = afterBusinessMinutes(region, from, some + more);
          expect(beyond.getTime()).toBeGreaterThan(there.getTime());
          expect(afterBusinessMinutes(region, there, more)).toEqual(beyond);
        },
      ),
    );
  });
});

describe('R40 opening and closing', () => {
  it('R40 the next opening is open, the first such moment, and its own next opening', () => {
    fc.assert(
      fc.property(regions, moments, (region, at) => {
        const opening = nextOpening(region, at);
        expect(opening.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(isOpen(region, opening)).toBe(true);
        expect(openQuarters(region, at, opening)).toBe(0);
        expect(nextOpening(region, opening)).toEqual(opening);
      }),
    );
  });

  it('R40 a desk has a closing time exactly while it is open, and is open until then', () => {
    fc.assert(
      fc.property(regions, moments, (region, at) => {
        const closing = closingTime(region, at);
        expect(closing !== null).toBe(isOpen(region, at));
        if (!closing) return;
        expect(isOpen(region, closing)).toBe(false);
        expect(openQuarters(region, at, closing) * QUARTER).toBe(closing.getTime() - at.getTime());
      }),
    );
  });
});
