import { realCatalogue, regionOf } from '../../tests/setup/real-catalogue';
import type { Region } from '../catalog/catalogue';
import { weekdays } from '../catalog/routing-tables.rules';
import { parseInstant, type Day, type WallTime } from '../platform/calendar';
import { afterBusinessMinutes, closingTime, nextOpening } from './business-hours.rules';

const catalogue = realCatalogue();

/** A region that data/ does not have. */
const made = (timeZone: string, opens: string, closes: string, days = 'Mon-Fri', ...holidays: string[]): Region => ({
  code: 'MADE',
  timeZone,
  opens: opens as WallTime,
  closes: closes as WallTime,
  weekdays: weekdays(days),
  holidays: new Set(holidays as Day[]),
  ordinal: 9,
});

const REGIONS: Record<string, Region> = {
  ...Object.fromEntries(catalogue.regions.map((region) => [region.code, region])),
  KOLKATA: made('Asia/Kolkata', '09:30', '18:00'),
  ADELAIDE: made('Australia/Adelaide', '09:00', '17:00'),
  ST_JOHNS: made('America/St_Johns', '08:00', '16:00'),
  KATHMANDU: made('Asia/Kathmandu', '10:00', '17:00', 'Sun;Mon-Fri'),
  LORD_HOWE: made('Australia/Lord_Howe', '01:00', '04:00', 'Mon-Sun'),
  BRUSSELS_NIGHT: made('Europe/Brussels', '01:00', '05:00', 'Mon-Sun'),
  BRUSSELS_GAP: made('Europe/Brussels', '02:30', '05:00', 'Mon-Sun'),
  BRUSSELS_WITHIN_GAP: made('Europe/Brussels', '02:30', '03:15', 'Mon-Sun'),
  LOS_ANGELES_NIGHT: made('America/Los_Angeles', '00:30', '04:30', 'Mon-Sun'),
  ALL_DAY: made('UTC', '00:00', '23:59', 'Mon-Sun'),
  MONDAYS: made('UTC', '10:00', '11:00', 'Mon', '2026-12-28'),
};

const region = (code: string): Region => REGIONS[code] ?? regionOf(catalogue, code);
const at = (text: string) => parseInstant(text) as Date;
const text = (instant: Date | null) => instant && instant.toISOString().replace(':00.000Z', 'Z');

describe('R41 when business minutes have passed', () => {
  it.each<[string, string, string, number, string]>([
    // November: Brussels is an hour ahead of UTC.
    ['within a day', 'EMEA', '2026-11-24T10:00+01:00', 240, '2026-11-24T13:00Z'],
    ['due exactly at closing', 'EMEA', '2026-11-24T14:00+01:00', 240, '2026-11-24T17:00Z'],
    ['a minute past closing', 'EMEA', '2026-11-24T14:01+01:00', 240, '2026-11-25T07:01Z'],
    ['the whole day', 'EMEA', '2026-11-24T08:00+01:00', 600, '2026-11-24T17:00Z'],
    ['the whole day and a minute', 'EMEA', '2026-11-24T08:00+01:00', 601, '2026-11-25T07:01Z'],
    ['from before opening', 'EMEA', '2026-11-24T03:00+01:00', 120, '2026-11-24T09:00Z'],
    ['from the moment of opening', 'EMEA', '2026-11-24T08:00+01:00', 1, '2026-11-24T07:01Z'],
    ['from the last minute', 'EMEA', '2026-11-24T17:59+01:00', 2, '2026-11-25T07:01Z'],
    ['from the moment of closing', 'EMEA', '2026-11-24T18:00+01:00', 1, '2026-11-25T07:01Z'],
    ['no minutes while open', 'EMEA', '2026-11-24T10:00+01:00', 0, '2026-11-24T09:00Z'],
    ['no minutes while closed', 'EMEA', '2026-11-24T20:00+01:00', 0, '2026-11-25T07:00Z'],
    ['over a weekend', 'EMEA', '2026-11-20T17:59+01:00', 240, '2026-11-23T10:59Z'],
    ['from a Saturday', 'EMEA', '2026-11-21T12:00+01:00', 120, '2026-11-23T09:00Z'],
    ['from Sunday night', 'EMEA', '2026-11-22T23:59+01:00', 480, '2026-11-23T15:00Z'],
    ['over several days', 'EMEA', '2026-11-23T08:00+01:00', 1500, '2026-11-25T12:00Z'],
    ['from Christmas Eve over a long weekend', 'EMEA', '2026-12-24T17:00+01:00', 240, '2026-12-28T10:00Z'],
    ['from a holiday', 'EMEA', '2026-11-11T10:00+01:00', 120, '2026-11-12T09:00Z'],
    ['from New Year’s Eve', 'EMEA', '2026-12-31T17:30+01:00', 60, '2027-01-04T07:30Z'],
    ['Independence Day is observed on Friday', 'AMERICAS', '2026-07-02T17:30-07:00', 60, '2026-07-06T13:30Z'],
    ['Thanksgiving is a Thursday alone', 'AMERICAS', '2026-11-25T17:00-08:00', 120, '2026-11-27T15:00Z'],
    ['Golden Week', 'JAPAN', '2026-05-01T17:00+09:00', 240, '2026-05-07T03:30Z'],
    ['Golden Week from its middle', 'JAPAN', '2026-05-05T12:00+09:00', 120, '2026-05-07T02:00Z'],
    ['the first day of Golden Week', 'JAPAN', '2026-04-28T17:15+09:00', 30, '2026-04-30T00:15Z'],
    ['a half hour at the end of the day', 'JAPAN', '2026-11-24T17:00+09:00', 30, '2026-11-24T08:30Z'],
    ['Chinese New Year', 'ASIA_PACIFIC', '2026-02-16T20:59+08:00', 120, '2026-02-19T00:59Z'],
    ['seconds count as they are', 'EMEA', '2026-11-24T17:59:30+01:00', 1, '2026-11-25T07:00:30.000Z'],
  ])('R41 %s: %s from %s, %i minutes: %s', (_what, code, from, minutes, due) => {
    expect(text(afterBusinessMinutes(region(code), at(from), minutes))).toBe(due);
  });

  it.each<[string, string, string, number, string]>([
    ['Friday before the change to summer time', 'EMEA', '2026-03-27T17:00+01:00', 120, '2026-03-30T07:00Z'],
    ['Friday before the change to winter time', 'EMEA', '2026-10-23T17:00+02:00', 120, '2026-10-26T08:00Z'],
    ['the night in which an hour is left out', 'BRUSSELS_NIGHT', '2026-03-29T01:00+01:00', 180, '2026-03-29T03:00Z'],
    [
      'after an hour was left out, the rest is tomorrow',
      'BRUSSELS_NIGHT',
      '2026-03-29T01:00+01:00',
      181,
      '2026-03-29T23:01Z',
    ],
    ['the night in which an hour comes twice', 'BRUSSELS_NIGHT', '2026-10-25T01:00+02:00', 300, '2026-10-25T04:00Z'],
    ['opening within the hour that is left out', 'BRUSSELS_GAP', '2026-03-29T00:00+01:00', 60, '2026-03-29T02:30Z'],
    [
      'a day whose hours fall into the gap is closed',
      'BRUSSELS_WITHIN_GAP',
      '2026-03-29T00:00+01:00',
      1,
      '2026-03-30T00:31Z',
    ],
    ['and takes no part in a sum', 'BRUSSELS_WITHIN_GAP', '2026-03-28T02:30+01:00', 46, '2026-03-30T00:31Z'],
    ['Los Angeles in spring', 'LOS_ANGELES_NIGHT', '2026-03-08T00:30-08:00', 180, '2026-03-08T11:30Z'],
    ['Los Angeles in autumn', 'LOS_ANGELES_NIGHT', '2026-11-01T00:30-07:00', 300, '2026-11-01T12:30Z'],
    ['Friday before the change in America', 'AMERICAS', '2026-03-06T17:00-08:00', 120, '2026-03-09T14:00Z'],
    ['half an hour left out on Lord Howe', 'LORD_HOWE', '2026-10-04T01:00+10:30', 150, '2026-10-03T17:00Z'],
    ['half an hour twice on Lord Howe', 'LORD_HOWE', '2026-04-05T01:00+11:00', 210, '2026-04-04T17:30Z'],
  ])('R41 daylight saving, %s: %s from %s, %i minutes: %s', (_what, code, from, minutes, due) => {
    expect(text(afterBusinessMinutes(region(code), at(from), minutes))).toBe(due);
  });

  it.each<[string, string, string, number, string]>([
    ['India', 'KOLKATA', '2026-11-24T17:30+05:30', 60, '2026-11-25T04:30Z'],
    ['India, at opening', 'KOLKATA', '2026-11-24T04:00Z', 510, '2026-11-24T12:30Z'],
    ['South Australia in summer', 'ADELAIDE', '2026-11-24T16:00+10:30', 120, '2026-11-24T23:30Z'],
    ['South Australia in winter', 'ADELAIDE', '2026-07-14T16:00+09:30', 120, '2026-07-15T00:30Z'],
    ['Newfoundland in winter', 'ST_JOHNS', '2026-11-24T15:30-03:30', 60, '2026-11-25T12:00Z'],
    ['Newfoundland over the change', 'ST_JOHNS', '2026-03-06T15:30-03:30', 60, '2026-03-09T11:00Z'],
    [
      'Nepal, three quarters of an hour, open on Sunday',
      'KATHMANDU',
      '2026-11-20T16:30+05:45',
      60,
      '2026-11-22T04:45Z',
    ],
  ])('R41 zones of half hours, %s: %s from %s, %i minutes: %s', (_what, code, from, minutes, due) => {
    expect(text(afterBusinessMinutes(region(code), at(from), minutes))).toBe(due);
  });
});

describe('R40 when a region opens and closes', () => {
  it.each<[string, string, string, string | null]>([
    ['EMEA', '2026-11-24T06:59Z', '2026-11-24T07:00Z', null],
    ['EMEA', '2026-11-24T07:00Z', '2026-11-24T07:00Z', '2026-11-24T17:00Z'],
    ['EMEA', '2026-11-24T16:59Z', '2026-11-24T16:59Z', '2026-11-24T17:00Z'],
    ['EMEA', '2026-11-24T17:00Z', '2026-11-25T07:00Z', null],
    ['EMEA', '2026-11-21T10:00Z', '2026-11-23T07:00Z', null],
    ['EMEA', '2026-12-25T10:00Z', '2026-12-28T07:00Z', null],
    ['EMEA', '2026-07-20T16:30Z', '2026-07-22T06:00Z', null],
    ['AMERICAS', '2026-11-24T13:59Z', '2026-11-24T14:00Z', null],
    ['AMERICAS', '2026-11-25T01:59Z', '2026-11-25T01:59Z', '2026-11-25T02:00Z'],
    ['AMERICAS', '2026-11-25T02:00Z', '2026-11-25T14:00Z', null],
    ['ASIA_PACIFIC', '2026-11-22T23:00Z', '2026-11-22T23:00Z', '2026-11-23T13:00Z'],
    ['JAPAN', '2026-05-01T08:30Z', '2026-05-07T00:00Z', null],
    ['JAPAN', '2026-09-18T08:30Z', '2026-09-24T00:00Z', null],
    ['ALL_DAY', '2026-11-22T23:59Z', '2026-11-23T00:00Z', null],
    ['MONDAYS', '2026-12-21T11:00Z', '2027-01-04T10:00Z', null],
  ])('R40 %s at %s opens at %s and closes at %s', (code, now, opens, closes) => {
    expect(text(nextOpening(region(code), at(now)))).toBe(opens);
    expect(text(closingTime(region(code), at(now)))).toBe(closes);
  });

  it('R41 a region without working days is told, instead of being searched for ever', () => {
    const never = { ...region('EMEA'), weekdays: new Set<number>() };
    expect(() => nextOpening(never, at('2026-11-24T10:00Z'))).toThrow('EMEA');
  });
});
