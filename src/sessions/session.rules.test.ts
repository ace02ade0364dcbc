import { parseInstant } from '../platform/calendar';
import { endOf, idleSince, isOver, isToBeNoted, needsNewId } from './session.rules';

const at = (text: string): Date => parseInstant(`2026-03-02T${text}Z`) as Date;
const IDLE = 30;
const session = (seen: string, ends = '22:00:00') => ({
  idSince: at('10:00:00'),
  seenAt: at(seen),
  endsAt: at(ends),
});

describe('R1 how long a browser stays signed in', () => {
  it.each([
    ['10:00:00', '10:00:00', false],
    ['10:00:00', '10:29:59.999', false],
    ['10:00:00', '10:30:00', true],
    ['10:00:00', '10:30:00.001', true],
    ['10:29:00', '10:58:59', false],
    ['10:29:00', '10:59:00', true],
    // However busy it is.
    ['21:59:59', '21:59:59.999', false],
    ['21:59:59', '22:00:00', true],
    ['21:59:59', '22:00:01', true],
  ])('R1 seen at %s, at %s it is over: %s', (seen, now, over) => {
    expect(isOver(session(seen), IDLE, at(now))).toBe(over);
  });

  it('R1 it ends so many hours after it began, and is idle after so many minutes', () => {
    expect(endOf(at('10:00:00'), 12)).toEqual(at('22:00:00'));
    expect(idleSince(at('10:30:00'), IDLE)).toEqual(at('10:00:00'));
  });

  it.each([
    [null, false],
    ['09:59:59.999', false],
    ['10:00:00', true],
    ['10:00:00.001', true],
  ])('R1 rights given at %s ask for a new secret: %s', (raised, needed) => {
    expect(needsNewId(session('10:00:00'), raised === null ? null : at(raised))).toBe(needed);
  });

  it.each([
    ['10:00:59.999', false],
    ['10:01:00', true],
    ['10:05:00', true],
  ])('R1 seen at 10:00:00, at %s that is written down again: %s', (now, noted) => {
    expect(isToBeNoted(session('10:00:00'), at(now))).toBe(noted);
  });
});
