import { parseInstant } from '../platform/calendar';
import { isGivenUp, nextLook } from './look.rules';

const instantOf = (text: string) => parseInstant(`2026-11-18T${text}Z`) as Date;
const NOON = instantOf('12:00:00');

describe('R28 when the provider is asked', () => {
  it.each([
    [0, '12:00:05'],
    [1, '12:00:10'],
    [2, '12:00:30'],
    [3, '12:01:00'],
    [4, '12:05:00'],
    [5, '12:15:00'],
    [6, '13:00:00'],
    [1000, '13:00:00'],
  ])('R28 after %d looks at noon: at %s', (looks, next) => {
    expect(nextLook(looks, NOON)).toEqual(instantOf(next));
  });

  const purchase = { confirmedAt: NOON, quoteEndsAt: instantOf('12:30:00') };
  it.each([
    ['nobody has confirmed', { ...purchase, confirmedAt: null }, null, '23:00:00', false],
    ['the provider never heard of, within the minute', purchase, null, '12:00:59', false],
    ['the provider never heard of, after it', purchase, null, '12:01:00', true],
    ['is not charged, within the minute', purchase, 'OPEN', '12:00:59', false],
    ['is not charged, after it', purchase, 'OPEN', '12:01:00', true],
    ['waits for the buyer, until an hour after its price', purchase, 'CHALLENGED', '13:29:59', false],
    ['waits for the buyer, after that', purchase, 'CHALLENGED', '13:30:00', true],
    ['is under way, ever', purchase, 'AUTHORISED', '23:00:00', false],
    ['was charged, ever', purchase, 'CAPTURED', '23:00:00', false],
  ] as const)('R28 given up is what %s', (_what, seen, status, now, givenUp) => {
    expect(isGivenUp(seen, status, instantOf(now))).toBe(givenUp);
  });
});
