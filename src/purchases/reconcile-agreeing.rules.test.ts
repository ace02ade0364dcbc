import {
  ago,
  charge,
  entry,
  found,
  freshly,
  never,
  oneBack,
  refund,
  units,
  untouched,
  type Case,
} from '../../tests/setup/held-books';

describe('R31 books that agree', () => {
  it.each<[string, Case]>([
    ['bought', {}],
    ['some used', { units: { ...units, unitsRemaining: 2, sum: 2 } }],
    ['corrected by an operator', { units: { ...units, unitsRemaining: 9, sum: 9 } }],
    ['one unit given back', oneBack],
    ['a refund on its way', { ...oneBack, purchase: {}, entries: [charge], refunds: [refund({ state: 'REQUESTED' })] }],
    [
      'a refund on its way of which the provider has not heard',
      { ...oneBack, purchase: {}, entries: [charge], refunds: [refund({ state: 'REQUESTED' })], payment: {} },
    ],
    ['declined', { ...untouched, entries: [], payment: { status: 'DECLINED' } }],
    [
      'never begun',
      { ...untouched, entries: [], purchase: { ...untouched.purchase, paymentRef: null }, payment: null },
    ],
    ['under way', { purchase: freshly, entries: [], units: null, payment: { status: 'OPEN' } }],
    ['charged a moment ago', { purchase: freshly, entries: [], units: null }],
    [
      'disputed',
      {
        purchase: { disputedAt: ago(5), frozenUnits: 5 },
        units: { ...units, unitsRemaining: 0, sum: 0, followedMoney: -5 },
        payment: { dispute: 'OPEN' },
      },
    ],
    [
      'lost to the bank',
      {
        purchase: { state: 'REFUNDED', disputedAt: ago(5), frozenUnits: 5 },
        entries: [charge, entry('CHARGEBACK', -200_000)],
        units: { ...units, unitsRemaining: 0, sum: 0, followedMoney: -5 },
        payment: { dispute: 'LOST' },
      },
    ],
    [
      'all of the money given back by hand, with two units used',
      {
        purchase: { state: 'REFUNDED', refundedUnits: 3, refundedAmount: 200_000 },
        entries: [charge, entry('REFUND', -200_000)],
        units: { ...units, unitsRemaining: 0, sum: 0, followedMoney: -3 },
        payment: { refundedAmount: 200_000 },
      },
    ],
    [
      'another amount was charged, and given back by hand',
      {
        ...untouched,
        entries: [],
        purchase: { ...untouched.purchase, differs: true },
        payment: { amount: 5, refundedAmount: 5 },
      },
    ],
    [
      'the bank is waited for',
      {
        purchase: { ...never, state: 'STARTED', challengeUrl: 'x', confirmedAt: ago(90), quoteEndsAt: ago(30) },
        entries: [],
        units: null,
        payment: { status: 'CHALLENGED' },
      },
    ],
    ['who was forgotten', { payment: { customerRef: null } }],
  ])('R31 %s', (_what, given) => {
    expect(found(given)).toEqual([]);
  });
});
