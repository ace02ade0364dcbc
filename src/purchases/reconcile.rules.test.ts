import { instant } from '../platform/calendar';
import type { PaymentNews } from './payment-provider';
import type { PaymentEntry, Purchase, Refund } from './purchase';
import { differences, strange, type Kept } from './reconcile.rules';

const NOON = instant(Date.UTC(2026, 10, 18, 12));
const ago = (minutes: number) => instant(NOON.getTime() - minutes * 60_000);

const purchase: Purchase = {
  id: 1,
  reference: 'P0123456789ABCDEF',
  signInId: 1,
  state: 'GRANTED',
  provider: 'sandbox',
  planTypeCode: 'PPI_5_PACK',
  units: 5,
  country: 'NL',
  currency: 'EUR',
  amount: 200_000,
  termsVersion: '2026-10',
  quoteEndsAt: ago(120),
  productVersionId: null,
  draftId: null,
  buyerName: 'Test Person',
  buyerEmail: null,
  locale: 'en',
  startedAt: ago(181),
  confirmedAt: ago(180),
  capturedAt: ago(180),
  grantedAt: ago(180),
  failure: null,
  paymentRef: 'pay_1',
  customerRef: 'cus_1',
  cardRef: 'card_1',
  cardBrand: 'visa',
  cardLast4: '4242',
  challengeUrl: null,
  challengeSecret: null,
  agreementId: 7,
  refundedUnits: 0,
  refundedAmount: 0,
  disputedAt: null,
  frozenUnits: 0,
  differs: false,
  lookAt: null,
  looks: 0,
};
const payment: PaymentNews = {
  ref: 'pay_1',
  status: 'CAPTURED',
  amount: 200_000,
  currency: 'EUR',
  customerRef: 'cus_1',
  reference: purchase.reference,
  challengeUrl: null,
  challengeSecret: null,
  decline: null,
  card: null,
  refundedAmount: 0,
  dispute: null,
  disputedAmount: 200_000,
};
const entry = (kind: PaymentEntry['kind'], amount: number): PaymentEntry => {
  return { id: 1, purchaseId: 1, kind, amount, ref: kind, at: ago(180) };
};
const refund = (changes: Partial<Refund> = {}): Refund => ({
  id: 1,
  purchaseId: 1,
  units: 1,
  amount: 40_000,
  reason: 'Mine',
  state: 'DONE',
  refundRef: 're_1',
  askedAt: ago(10),
  doneAt: null,
  lookAt: null,
  looks: 0,
  ...changes,
});
const charge = entry('CHARGE', 200_000);
const units = { unitsRemaining: 5, sum: 5, granted: 5, followedMoney: 0 };

interface Case {
  purchase?: Partial<Purchase>;
  entries?: PaymentEntry[];
  refunds?: Refund[];
  units?: Kept['units'];
  payment?: Partial<PaymentNews> | null;
}

const found = (given: Case) => {
  const kept = {
    purchase: { ...purchase, ...given.purchase },
    entries: given.entries ?? [charge],
    refunds: given.refunds ?? [],
    units: given.units === undefined ? units : given.units,
  };
  const theirs = given.payment === null ? null : { ...payment, ...given.payment };
  return differences(kept, theirs, NOON).map(({ kind }) => kind);
};

const oneBack = {
  purchase: { refundedUnits: 1, refundedAmount: 40_000 },
  entries: [charge, entry('REFUND', -40_000)],
  refunds: [refund()],
  units: { ...units, unitsRemaining: 4, sum: 4, followedMoney: -1 },
  payment: { refundedAmount: 40_000 },
};
const never = { agreementId: null, capturedAt: null, grantedAt: null };
const untouched = {
  purchase: { ...never, state: 'FAILED', failure: 'CARD_DECLINED' },
  entries: [],
  units: null,
} as const;
const freshly = { ...never, state: 'UNKNOWN', confirmedAt: ago(1) } as const;

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
