import {
  ago,
  charge,
  entry,
  found,
  freshly,
  never,
  NOON,
  oneBack,
  payment,
  purchase,
  refund,
  units,
  untouched,
  type Case,
} from '../../tests/setup/held-books';
import type { PaymentNews } from './payment-provider';
import { differences, strange } from './reconcile.rules';

describe('R31 each kind of difference', () => {
  it.each<[string, string[], Case]>([
    ['charged, and failed here', ['CHARGED_NOT_GRANTED'], { ...untouched, entries: [] }],
    [
      'charged, and lost before the grant',
      ['STUCK', 'CHARGED_NOT_GRANTED'],
      { purchase: { ...never, state: 'CAPTURED', capturedAt: ago(180) }, units: null },
    ],
    ['granted, and never charged', ['GRANTED_NOT_CHARGED'], { payment: { status: 'CANCELLED' } }],
    ['granted without an entry', ['GRANTED_NOT_CHARGED'], { entries: [] }],
    ['another amount there', ['AMOUNT_DIFFERS'], { payment: { amount: 100 } }],
    ['another amount in the entry', ['AMOUNT_DIFFERS'], { entries: [entry('CHARGE', 100)] }],
    ['another currency', ['CURRENCY_DIFFERS'], { payment: { currency: 'USD' } }],
    ['another customer', ['CUSTOMER_DIFFERS'], { payment: { customerRef: 'cus_2' } }],
    ['given back there alone', ['REFUND_DIFFERS'], { payment: { refundedAmount: 40_000 } }],
    ['given back here alone', ['REFUND_DIFFERS'], { ...oneBack, payment: { refundedAmount: 0 } }],
    ['given back without its units', ['REFUND_DIFFERS'], { ...oneBack, purchase: { refundedAmount: 40_000 }, units }],
    [
      'the sum is not that of the entries',
      ['REFUND_DIFFERS'],
      { ...oneBack, purchase: { refundedUnits: 1, refundedAmount: 39_000 } },
    ],
    [
      'a part lost to the bank, and more of it there',
      ['REFUND_DIFFERS'],
      {
        purchase: { frozenUnits: 5, disputedAt: ago(10) },
        entries: [charge, entry('CHARGEBACK', -40_000)],
        units: { ...units, unitsRemaining: 0, sum: 0, followedMoney: -5 },
        payment: { dispute: 'LOST', disputedAmount: 80_000 },
      },
    ],
    ['lost to the bank there alone', ['REFUND_DIFFERS'], { payment: { dispute: 'LOST' } }],
    ['the provider does not know it', ['UNKNOWN_AT_PROVIDER'], { payment: null }],
    ['no agreement', ['LEDGER_DIFFERS'], { units: null }],
    ['another grant', ['LEDGER_DIFFERS'], { units: { ...units, granted: 6, sum: 6, unitsRemaining: 6 } }],
    ['a unit that did not come off', ['LEDGER_DIFFERS'], { ...oneBack, units }],
    ['a balance that is not the sum', ['LEDGER_DIFFERS'], { units: { ...units, unitsRemaining: 4 } }],
    ['frozen, and still there', ['LEDGER_DIFFERS'], { purchase: { disputedAt: ago(5), frozenUnits: 5 } }],
    [
      'nobody knows for too long',
      ['STUCK'],
      { purchase: { ...freshly, confirmedAt: ago(61) }, entries: [], units: null, payment: { status: 'OPEN' } },
    ],
    [
      'a refund for too long',
      ['STUCK'],
      { ...oneBack, purchase: {}, entries: [charge], refunds: [refund({ state: 'REQUESTED', askedAt: ago(61) })] },
    ],
    ['a refund that was refused', ['REFUND_FAILED'], { refunds: [refund({ state: 'FAILED' })] }],
  ])('R31 %s: %j', (_what, kinds, given) => {
    expect(found(given)).toEqual(kinds);
  });

  it('R31 a refund that was refused and then done is none any more', () => {
    expect(found({ ...oneBack, refunds: [refund({ state: 'FAILED' }), refund({ id: 2 })] })).toEqual([]);
  });

  it('R31 one thing is one difference, though several books say it', () => {
    expect(found({ entries: [], payment: { status: 'OPEN' } })).toEqual(['GRANTED_NOT_CHARGED']);
  });

  it('R31 where the provider was not asked, the books here are held against each other', () => {
    const kept = { purchase, entries: [], refunds: [], units: null };
    expect(differences(kept, undefined, NOON).map(({ kind }) => kind)).toEqual([
      'GRANTED_NOT_CHARGED',
      'LEDGER_DIFFERS',
    ]);
  });
});

describe('R31 a payment that nobody knows here', () => {
  it.each<[string, Partial<PaymentNews>, string[]]>([
    ['charged', {}, ['UNKNOWN_HERE']],
    ['in hand', { status: 'AUTHORISED' }, ['UNKNOWN_HERE']],
    ['never charged', { status: 'CANCELLED' }, []],
    ['of somebody else', { reference: null }, []],
  ])('R31 %s', (_what, changes, kinds) => {
    expect(strange({ ...payment, ...changes }).map(({ kind }) => kind)).toEqual(kinds);
  });
});
