import {
  addDays,
  addMonths,
  addYears,
  dayAt,
  instantAt,
  parseDay,
  parseInstant,
  parseWallTime,
  weekday,
  type Day,
  type WallTime,
} from './calendar';

const day = (text: string) => text as Day;
const at = (text: string) => parseInstant(text) as Date;

describe('R24 a day', () => {
  it.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['2026-01-00', false],
    ['0000-01-01', false],
    ['0001-01-01', true],
    ['9999-12-31', true],
    ['2026-1-2', false],
    ['20261122', false],
    ['2026-11-22T00:00:00Z', false],
    ['2026-11-22 ', false],
    ['2026-11-22\n', false],
    ['+002026-11-22', false],
    ['-2026-11-22', false],
    ['２０２６-11-22', false],
    ['22-11-2026', false],
    ['today', false],
    ['', false],
  ])('R24 %j: %s', (text, isDay) => {
    expect(parseDay(text)).toBe(isDay ? text : null);
  });

  it.each([
    ['2026-11-22', 0, '2026-11-22'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2024-01-01', 366, '2025-01-01'],
  ])('R12 %s and %i days: %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2026-12-31', 1, '2027-12-31'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('R12 %s and %i years: %s', (from, years, to) => {
    expect(addYears(day(from), years)).toBe(to);
  });

  it.each([
    ['2025-05-22', 18, '2026-11-22'],
    ['2025-08-31', 18, '2027-02-28'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2026-08-30', 18, '2028-02-29'],
    ['2026-08-28', 18, '2028-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 18, '2025-08-29'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-22', 240, '2046-11-22'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2028-02-29', -18, '2026-08-29'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('R60 %s and %i months: %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it.each([
    ['2026-11-23', 1],
    ['2026-11-22', 7],
    ['2024-02-29', 4],
    ['2000-01-01', 6],
  ])('R41 %s is weekday %i', (text, number) => {
    expect(weekday(day(text))).toBe(number);
  });
});

describe('R24 the day that a calendar on the wall shows', () => {
  it.each([
    ['2026-10-14T06:59:59.999Z', 'America/Los_Angeles', '2026-10-13'],
    ['2026-10-14T07:00:00Z', 'America/Los_Angeles', '2026-10-14'],
    ['2026-11-22T07:59:59Z', 'America/Los_Angeles', '2026-11-21'],
    ['2026-11-22T08:00:00Z', 'America/Los_Angeles', '2026-11-22'],
    ['2026-11-21T18:29:59Z', 'Asia/Kolkata', '2026-11-21'],
    ['2026-11-21T18:30:00Z', 'Asia/Kolkata', '2026-11-22'],
    ['2026-11-21T18:15:00Z', 'Asia/Kathmandu', '2026-11-22'],
    ['2026-11-22T03:29:59Z', 'America/St_Johns', '2026-11-21'],
    ['2026-11-22T03:30:00Z', 'America/St_Johns', '2026-11-22'],
    ['2026-11-21T10:00:00Z', 'Pacific/Kiritimati', '2026-11-22'],
    ['2026-11-22T11:00:00Z', 'Pacific/Niue', '2026-11-22'],
    ['2026-11-22T10:59:59Z', 'Pacific/Niue', '2026-11-21'],
    ['2026-11-22T23:59:59Z', 'UTC', '2026-11-22'],
  ])('R24 at %s in %s: %s', (instant, zone, shown) => {
    expect(dayAt(at(instant), zone)).toBe(shown);
  });
});

describe('R41 the instant at which clocks show a time', () => {
  it.each([
    ['an ordinary morning', '2026-11-24', '08:00', 'Europe/Brussels', '2026-11-24T07:00Z'],
    ['a summer morning', '2026-07-14', '08:00', 'Europe/Brussels', '2026-07-14T06:00Z'],
    ['before the gap', '2026-03-29', '01:59', 'Europe/Brussels', '2026-03-29T00:59Z'],
    ['in the gap, the later one', '2026-03-29', '02:30', 'Europe/Brussels', '2026-03-29T01:30Z'],
    ['after the gap', '2026-03-29', '03:00', 'Europe/Brussels', '2026-03-29T01:00Z'],
    ['in the overlap, the first', '2026-10-25', '02:30', 'Europe/Brussels', '2026-10-25T00:30Z'],
    ['after the overlap', '2026-10-25', '03:00', 'Europe/Brussels', '2026-10-25T02:00Z'],
    ['a gap in America', '2026-03-08', '02:30', 'America/Los_Angeles', '2026-03-08T10:30Z'],
    ['an overlap in America', '2026-11-01', '01:30', 'America/Los_Angeles', '2026-11-01T08:30Z'],
    ['a zone of half an hour', '2026-11-24', '09:30', 'Asia/Kolkata', '2026-11-24T04:00Z'],
    ['a zone of three quarters', '2026-11-24', '10:00', 'Asia/Kathmandu', '2026-11-24T04:15Z'],
    ['half an hour, in summer', '2026-11-24', '09:00', 'Australia/Adelaide', '2026-11-23T22:30Z'],
    ['half an hour, west of Greenwich', '2026-11-24', '08:00', 'America/St_Johns', '2026-11-24T11:30Z'],
    ['a gap of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z'],
    ['a gap at midnight, the first moment of the day', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00Z'],
    ['a gap before midnight ends on the next day', '2026-03-28', '23:30', 'America/Nuuk', '2026-03-29T01:30Z'],
  ])('R41 %s: %s %s in %s is %s', (_what, date, time, zone, instant) => {
    expect(instantAt(day(date), time as WallTime, zone)).toEqual(at(instant));
  });
});

describe('an instant', () => {
  it.each([
    ['2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22T10:00:00Z', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22T10:00:00z', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22T11:00:00+01:00', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22T15:30:00.123+05:30', '2026-11-22T10:00:00.123Z'],
    ['2026-11-22T10:00:00.123456789Z', '2026-11-22T10:00:00.123Z'],
    ['2026-11-22T10:00:00', null],
    ['2026-11-22', null],
    ['2026-02-30T10:00:00Z', null],
    ['2026-11-22T25:00:00Z', null],
    ['2026-11-22T10:60:00Z', null],
    ['1795341600000', null],
    ['now', null],
    ['', null],
  ])('%j: %s', (text, instant) => {
    expect(parseInstant(text)?.toISOString() ?? null).toBe(instant);
  });

  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['12:60', false],
    ['8:00', false],
    ['08:00:00', false],
    ['', false],
  ])('the time %j of a day: %s', (text, isTime) => {
    expect(parseWallTime(text)).toBe(isTime ? text : null);
  });
});
