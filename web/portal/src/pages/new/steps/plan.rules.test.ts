import { chosenPlan, offeredLocale, planGaps, planToPreselect, withSeverity } from './plan.rules';

const PLANS = { available: [{ id: 'a' }], unavailable: [{ agreement: { id: 'b' } }] };

test.each([
  [null, 'NONE'],
  ['a', 'USABLE'],
  ['b', 'BARRED'],
  ['c', 'UNKNOWN'],
])('R25 the plan %s is %s', (id, state) => {
  expect(chosenPlan(id, PLANS).state).toBe(state);
});

test('R33 a plan that was chosen stays chosen where another product bars it, and does not go on', () => {
  expect(planToPreselect('b', [{ id: 'a' }])).toBeNull();
  expect(planGaps({ agreementId: 'b' }, 'BARRED')).toEqual([{ path: 'agreementId', word: 'planUnavailable' }]);
});

test.each([
  [[], null],
  [[{ id: 'a' }], 'a'],
  [[{ id: 'a' }, { id: 'b' }], null],
])('R15 of %j %s is chosen beforehand', (available, id) => {
  expect(planToPreselect(null, available)).toBe(id);
});

test('R38 a lower severity clears 24/7', () => {
  expect(withSeverity('IMPORTANT')).toEqual({ severity: 'IMPORTANT', supportHours: null });
  expect(withSeverity('CRITICAL')).toEqual({ severity: 'CRITICAL' });
});

test.each([
  ['nl-NL', ['en', 'nl'], 'nl'],
  ['zh-Hant', ['en', 'zh-Hant'], 'zh-Hant'],
  ['ja', ['en'], null],
])('R42 %s of %j is %s', (wished, offered, found) => {
  expect(offeredLocale(wished, offered)).toBe(found);
});
