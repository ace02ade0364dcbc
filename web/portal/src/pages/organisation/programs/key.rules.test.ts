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

  test('days are those of the device, across months', () => {
    expect(dayFrom(new Date(2026, 10, 22, 12).getTime(), 9)).toBe('2026-12-01');
  });

  test('a key that ends on a day is good until it is over', () => {
    expect(endOfDay('2026-11-22')).toBe(new Date(2026, 10, 22, 23, 59, 59).toISOString());
    expect(endOfDay('')).toBeNull();
  });

  test('networks stand one a line or with something between them', () => {
    expect(networksOf(' 192.0.2.0/24,\n2001:db8::7 ;10.0.0.1 ')).toEqual(['192.0.2.0/24', '2001:db8::7', '10.0.0.1']);
    expect(networksOf(' ')).toEqual([]);
  });
});
