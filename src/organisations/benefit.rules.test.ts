import type { Day } from '../platform/calendar';
import type { Benefit, BenefitState } from './benefit';
import { benefitState, mayStartOn } from './benefit.rules';

const day = (text: string) => text as Day;
const at = (text: string) => ({ toISOString: () => text }) as Date;

test.each<[Date | null, string | null, BenefitState]>([
  [null, null, 'WAITING'],
  [null, '2026-11-19', 'WAITING'],
  [null, '2026-11-18', 'WAITING'],
  [null, '2026-11-17', 'EXPIRED'],
  [at('2026-11-01'), null, 'ACTIVATED'],
  [at('2026-11-01'), '2026-11-17', 'ACTIVATED'],
])('R11 activated %s, to be activated by %s: %s', (activatedAt, activateBy, state) => {
  expect(benefitState({ activatedAt, activateBy } as Benefit, day('2026-11-18'))).toBe(state);
});

test.each<[string, string, boolean]>([
  ['2026-11-17', '2026-11-18', false],
  ['2026-11-18', '2026-11-18', true],
  ['2027-11-18', '2026-11-18', true],
  ['2027-11-19', '2026-11-18', false],
  ['2028-02-29', '2027-03-01', true],
])('R12 it may start on %s where today is %s: %s', (startsOn, today, may) => {
  expect(mayStartOn(day(startsOn), day(today))).toBe(may);
});
