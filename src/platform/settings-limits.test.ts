import { isRange, rateFaults, rateSettings } from './settings-limits';

const raw = (budget?: number, cost = 20_000) => ({
  CASEGATE_RATE_BUDGET: budget,
  CASEGATE_TRUST_PROXY: [],
  CASEGATE_MAX_COST: cost,
});

describe('the settings of limits by cost', () => {
  test.each([
    ['in production', raw(), false, 5000, 500],
    ['with the demo', raw(), true, 50_000, 5000],
    ['as it is set', raw(777), false, 777, 77],
    ['as it is set, with the demo', raw(777), true, 777, 77],
    ['where documents may cost more than the usual budget', raw(undefined, 1_000_000), false, 10_000, 1000],
  ])('the budget %s', (_what, given, demo, budget, networkBudget) => {
    expect(rateSettings(given, demo)).toEqual({ budget, networkBudget, windowMs: 60_000 });
  });

  test.each([
    [200, 20_000, 0],
    [199, 20_000, 1],
    [1, 100, 0],
    [1, 101, 1],
    [undefined, 10_000_000, 0],
  ])('a budget of %p, where a document may cost %d: %d faults', (budget, cost, faults) => {
    expect(rateFaults(raw(budget, cost))).toHaveLength(faults);
  });

  test.each([
    ['127.0.0.1', true],
    ['10.0.0.0/8', true],
    ['10.0.0.0/32', true],
    ['10.0.0.0/33', false],
    ['10.0.0.0/', false],
    ['10.0.0.0/8/8', false],
    ['2001:db8::/32', true],
    ['2001:db8::/129', false],
    ['::1', true],
    ['loopback', true],
    ['localhost', false],
    ['true', false],
    ['', false],
  ])('%s names proxies: %p', (text, is) => {
    expect(isRange(text)).toBe(is);
  });
});
