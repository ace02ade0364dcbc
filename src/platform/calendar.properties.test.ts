import fc from 'fast-check';
import { addDays, dayAt, instantAt, isoText, later, MINUTE, type Day, type WallTime } from './calendar';

describe('R24 days, times and zones', () => {
  const days = fc.integer({ min: 0, max: 9131 }).map((offset) => addDays('2015-01-01' as Day, offset));
  const times = fc
    .integer({ min: 0, max: 1439 })
    .map(
      (minutes) =>
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as WallTime,
    );
  const zones = fc.oneof(
    fc.constantFrom(
      'Europe/Brussels',
      'America/Los_Angeles',
      'Asia/Kolkata',
      'Australia/Adelaide',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'America/Nuuk',
      'America/Santiago',
    ),
    fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  );
  const shownAt = (instant: Date, timeZone: string) =>
    instant.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });

  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

  it('R24 it is on that day, in every zone', () => {
    fc.assert(
      fc.property(days, zones, (date, zone) => {
        expect(dayAt(instantAt(date, '12:00' as WallTime, zone), zone)).toBe(date);
      }),
    );
  });

  it('R24 the text of a moment is that of the language, in any year', () => {
    const moments = fc.oneof(
      fc.date({ noInvalidDate: true }),
      fc.integer({ min: -10, max: 10 }).map((ms) => new Date(ms)),
    );
    fc.assert(
      fc.property(moments, (moment) => {
        expect(isoText(moment)).toBe(moment.toISOString());
      }),
      { numRuns: 2000 },
    );
    expect(() => isoText(new Date(NaN))).toThrow(RangeError);
  });

  it('R24 clocks show that time then, or never on that day, and the day is the same unless the gap reaches over midnight', () => {
    fc.assert(
      fc.property(days, times, zones, (date, time, zone) => {
        const instant = instantAt(date, time, zone);
        const shown = shownAt(instant, zone);
        const gap = (minutesOf(shown) - minutesOf(time) + 1440) % 1440;
        expect(dayAt(instant, zone)).toBe(shown < time ? addDays(date, 1) : date);
        expect(gap).toBeLessThanOrEqual(180);
        if (gap > 0) expect(shownAt(later(instant, -gap * MINUTE), zone)).not.toBe(time);
      }),
      { numRuns: 500 },
    );
  });
});
