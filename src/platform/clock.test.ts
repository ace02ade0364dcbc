import { later, parseInstant } from './calendar';
import { clock } from './clock';

const REAL = parseInstant('2026-11-22T10:00:00Z') as Date;
const ELSEWHERE = parseInstant('2026-01-15T10:00:00Z') as Date;

describe('the domain’s clock', () => {
  beforeEach(() => jest.useFakeTimers({ now: REAL }));
  afterEach(() => jest.useRealTimers());

  it.each([
    ['the real time', undefined, REAL],
    ['another time', ELSEWHERE, ELSEWHERE],
    ['a time to come', later(REAL, 1), later(REAL, 1)],
  ])('starts at %s and runs on', (_what, startsAt, expected) => {
    const domain = clock(startsAt);
    expect(domain.now()).toEqual(expected);
    jest.advanceTimersByTime(90_000);
    expect(domain.now()).toEqual(later(expected, 90_000));
  });

  it('gives a moment of its own each time', () => {
    const domain = clock(ELSEWHERE);
    domain.now().setTime(0);
    expect(domain.now()).toEqual(ELSEWHERE);
  });
});
