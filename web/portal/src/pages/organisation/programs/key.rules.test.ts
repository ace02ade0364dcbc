import { dayFrom, endOfDay, isUsable, keyState, networksOf } from './key.rules';

const NOW = Date.parse('2026-11-22T12:00:00Z');

describe('how a key stands', () => {
  test.each([
    ['2027-05-01T00:00:00Z', null, 'LIVE', true],
    ['2026-12-06T12:00:00Z', null, 'LIVE', true],
    ['2026-12-06T11:59:59Z', null, 'SOON', true],
    ['2026-11-22T12:00:00Z', null, 'ENDED', false],
    ['2027-05-01T00:00:00Z', '2026-11-01T00:00:00Z', 'REVOKED', false],
  ])('that ends at %s and was revoked at %s is %s', (expiresAt, revokedAt, state, usable) => {
    expect(keyState({ expiresAt, revokedAt }, NOW)).toBe(state);
    expect(isUsable(keyState({ expiresAt, revokedAt }, NOW))).toBe(usable);
  });

  test.each([
    ['2026-11-22T12:00:00Z', 9, 'Europe/Amsterdam', '2026-12-01'],
    ['2026-11-23T03:00:00Z', 0, 'America/New_York', '2026-11-22'],
    ['2026-11-22T15:00:00Z', 0, 'Asia/Tokyo', '2026-11-23'],
    ['2026-03-28T23:30:00Z', 1, 'Europe/Amsterdam', '2026-03-30'],
  ])('at %s the day %i days on in %s is %s', (at, days, timeZone, day) => {
    expect(dayFrom(Date.parse(at), days, timeZone)).toBe(day);
  });

  test.each([
    ['2026-11-22', 'UTC', '2026-11-22T23:59:59.000Z'],
    ['2027-02-21', 'America/New_York', '2027-02-22T04:59:59.000Z'],
    ['2026-11-22', 'Asia/Kathmandu', '2026-11-22T18:14:59.000Z'],
    ['2026-03-29', 'Europe/Amsterdam', '2026-03-29T21:59:59.000Z'],
    ['2026-10-25', 'Europe/Amsterdam', '2026-10-25T22:59:59.000Z'],
    ['2026-03-08', 'America/Los_Angeles', '2026-03-09T06:59:59.000Z'],
  ])('a key that ends on %s in %s is good until %s', (day, timeZone, end) => {
    expect(endOfDay(day, timeZone)).toBe(end);
  });

  test('what is no day ends never', () => {
    expect(endOfDay('', 'UTC')).toBeNull();
  });

  test('networks stand one a line or with something between them', () => {
    expect(networksOf(' 192.0.2.0/24,\n2001:db8::7 ;10.0.0.1 ')).toEqual(['192.0.2.0/24', '2001:db8::7', '10.0.0.1']);
    expect(networksOf(' ')).toEqual([]);
  });
});
