import fc from 'fast-check';
import { addDays, addMonths, dayAt, later, parseInstant, type Day } from '../platform/calendar';
import { closings, NOTHING, overBefore, plus } from './retention.rules';

const day = (text: string) => text as Day;
const at = (text: string) => parseInstant(text) as Date;
const LA = 'America/Los_Angeles';

describe('R60 what is over', () => {
  it.each([
    ['an ordinary day', '2026-11-22', 18, '2025-05-22'],
    ['the day before', '2026-11-21', 18, '2025-05-21'],
    ['31 August is over on 28 February', '2027-02-28', 18, '2025-08-31'],
    ['and not a day before', '2027-02-27', 18, '2025-08-27'],
    ['1 September on 1 March', '2027-03-01', 18, '2025-09-01'],
    ['31 August before a leap year: on 29 February', '2028-02-29', 18, '2026-08-31'],
    ['28 August in a leap year, a day before that', '2028-02-28', 18, '2026-08-28'],
    ['29 February after a year and a half', '2025-08-29', 18, '2024-02-29'],
    ['29 February after a year: on the 28th', '2025-02-28', 12, '2024-02-29'],
    ['29 February after four years', '2028-02-29', 48, '2024-02-29'],
    ['31 January after a month', '2026-02-28', 1, '2026-01-31'],
    ['30 April after a month: 31 March is over that day', '2026-04-30', 1, '2026-03-31'],
    ['over the turn of the year', '2026-01-31', 1, '2025-12-31'],
    ['twenty years', '2046-11-22', 240, '2026-11-22'],
  ])('%s: on %s after %i months the last closing day is %s', (_what, today, months, last) => {
    const before = overBefore(day(today), months, LA);
    expect([dayAt(later(before, -1), LA), dayAt(before, LA)]).toEqual([last, addDays(day(last), 1)]);
  });

  it.each([
    [LA, '2025-05-23T07:00:00Z'],
    ['Asia/Kolkata', '2025-05-22T18:30:00Z'],
    ['UTC', '2025-05-23T00:00:00Z'],
  ])('R24 in %s the day ends at %s', (zone, moment) => {
    expect(overBefore(day('2026-11-22'), 18, zone)).toEqual(at(moment));
  });

  it('R24 where the day begins with a gap, at its first moment', () => {
    expect(overBefore(day('2028-03-05'), 18, 'America/Santiago')).toEqual(at('2026-09-06T04:00:00Z'));
  });

  it('it is each day of which the months are today or earlier, and no other', () => {
    const days = fc.integer({ min: 0, max: 9131 }).map((offset) => addDays('2015-01-01' as Day, offset));
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 240 }), (today, closed, months) => {
        const before = overBefore(today, months, 'UTC');
        const isOver = at(`${closed}T12:00:00Z`) < before;
        expect(isOver).toBe(addMonths(closed, months) <= today);
      }),
    );
  });
});

describe('the sum of what goes', () => {
  const one = { ...NOTHING, cases: 2, messages: 3, files: 1, bytes: 5 };
  it('adds up, from the oldest closing to the newest', () => {
    const first = {
      ...one,
      ...closings([{ closedAt: at('2025-01-02T00:00:00Z') }, { closedAt: at('2025-01-01T00:00:00Z') }]),
    };
    const second = { ...one, ...closings([{ closedAt: at('2025-01-03T00:00:00Z') }]) };
    expect([NOTHING, first, NOTHING, second, NOTHING].reduce(plus)).toEqual({
      cases: 3,
      messages: 6,
      files: 2,
      bytes: 10,
      oldestClosedAt: at('2025-01-01T00:00:00Z'),
      newestClosedAt: at('2025-01-03T00:00:00Z'),
    });
  });

  it('of nothing is nothing', () => {
    expect(plus(NOTHING, { ...NOTHING, ...closings([]) })).toEqual(NOTHING);
  });
});
