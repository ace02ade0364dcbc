import type { PaymentNews, PaymentStatus } from './payment-provider';
import type { PurchaseState } from './purchase';
import { difference, nextState } from './purchase-state.rules';

const STATES: PurchaseState[] = ['STARTED', 'UNKNOWN', 'AUTHORISED', 'CAPTURED', 'GRANTED', 'FAILED', 'REFUNDED'];
const NEWS: PaymentStatus[] = ['OPEN', 'CHALLENGED', 'AUTHORISED', 'CAPTURED', 'DECLINED', 'CANCELLED'];

const at = (state: PurchaseState, challengeUrl: string | null = null) => ({
  state,
  failure: state === 'FAILED' ? ('CARD_EXPIRED' as const) : null,
  challengeUrl,
  challengeSecret: null,
});

// What each of the news, in the order of NEWS, makes of a purchase in each state.
const TABLE: Record<PurchaseState, PurchaseState[]> = {
  STARTED: ['STARTED', 'STARTED', 'AUTHORISED', 'CAPTURED', 'FAILED', 'FAILED'],
  UNKNOWN: ['UNKNOWN', 'STARTED', 'AUTHORISED', 'CAPTURED', 'FAILED', 'FAILED'],
  AUTHORISED: ['AUTHORISED', 'AUTHORISED', 'AUTHORISED', 'CAPTURED', 'FAILED', 'FAILED'],
  CAPTURED: ['CAPTURED', 'CAPTURED', 'CAPTURED', 'CAPTURED', 'CAPTURED', 'CAPTURED'],
  GRANTED: ['GRANTED', 'GRANTED', 'GRANTED', 'GRANTED', 'GRANTED', 'GRANTED'],
  FAILED: ['FAILED', 'FAILED', 'FAILED', 'CAPTURED', 'FAILED', 'FAILED'],
  REFUNDED: ['REFUNDED', 'REFUNDED', 'REFUNDED', 'REFUNDED', 'REFUNDED', 'REFUNDED'],
};

const cells = STATES.flatMap((state) =>
  NEWS.map((status, index) => [state, status, TABLE[state][index] as PurchaseState] as const),
);

describe('R28 what the provider says', () => {
  it.each(cells)('R28 of a purchase that is %s: %s makes it %s', (state, status, to) => {
    const step = nextState(at(state), { status, decline: null });
    expect(step.state).toBe(to);
    expect(step.failure === null).toBe(to !== 'FAILED');
  });

  it.each([
    ['the bank’s reason', 'DECLINED', 'INSUFFICIENT_FUNDS', null, 'INSUFFICIENT_FUNDS'],
    ['no reason', 'DECLINED', null, null, 'CARD_DECLINED'],
    ['a cancellation', 'CANCELLED', null, null, 'NOT_CHARGED'],
    ['a cancellation while the buyer was asked', 'CANCELLED', null, 'https://bank.example/', 'CHALLENGE_ABANDONED'],
  ] as const)('R28 why nothing was charged: %s', (_what, status, decline, challengeUrl, failure) => {
    expect(nextState(at('STARTED', challengeUrl), { status, decline })).toEqual({ state: 'FAILED', failure });
  });

  it('R28 the first reason stays', () => {
    expect(nextState(at('FAILED'), { status: 'CANCELLED', decline: null }).failure).toBe('CARD_EXPIRED');
  });

  it('R28 once CAPTURED is among the news, their order means nothing', () => {
    const orders = NEWS.flatMap((a) => NEWS.flatMap((b) => NEWS.map((c) => [a, b, c])));
    for (const order of orders.filter((each) => each.includes('CAPTURED'))) {
      let seen = at('STARTED');
      for (const status of order) seen = { ...seen, ...nextState(seen, { status, decline: null }) } as typeof seen;
      expect(seen).toMatchObject({ state: 'CAPTURED', failure: null });
    }
  });

  it('R28 nothing is undone: the same news twice are the same as once', () => {
    for (const [state, status] of cells) {
      const once = nextState(at(state), { status, decline: null });
      expect(nextState({ ...at(state), ...once }, { status, decline: null })).toEqual(once);
    }
  });
});

describe('R28 what differs from what was asked', () => {
  const asked = {
    reference: 'P1',
    amount: 49900,
    currency: 'EUR',
    paymentRef: 'pay-1',
    customerRef: 'customer-1',
    confirmedAt: {} as Date,
    state: 'STARTED' as PurchaseState,
  };
  const news = {
    ref: 'pay-1',
    status: 'CAPTURED',
    amount: 49900,
    currency: 'EUR',
    customerRef: 'customer-1',
    reference: 'P1',
  } as PaymentNews;

  it.each([
    ['nothing', {}, {}, null],
    ['a purchase that nobody confirmed', { confirmedAt: null }, {}, 'NOT_CONFIRMED'],
    ['another payment', {}, { ref: 'pay-2' }, 'PAYMENT'],
    ['nothing where the name of the payment was not kept yet', { paymentRef: null }, { ref: 'pay-2' }, null],
    ['another reference', {}, { reference: 'P2' }, 'REFERENCE'],
    ['no reference', {}, { reference: null }, 'REFERENCE'],
    ['another buyer', {}, { customerRef: 'customer-2' }, 'CUSTOMER'],
    ['no buyer', {}, { customerRef: null }, 'CUSTOMER'],
    ['nothing where a buyer was forgotten since', { state: 'GRANTED' }, { customerRef: null }, null],
    ['a smaller amount', {}, { amount: 1 }, 'AMOUNT'],
    ['a greater amount', {}, { amount: 49901 }, 'AMOUNT'],
    ['another currency', {}, { currency: 'USD' }, 'CURRENCY'],
    ['another amount before it is charged', {}, { status: 'OPEN', amount: 1 }, 'AMOUNT'],
    ['nothing where nothing was taken', {}, { status: 'DECLINED', amount: 0 }, null],
  ] as const)('R28 %s', (_what, purchase, said, found) => {
    expect(difference({ ...asked, ...purchase }, { ...news, ...said })).toBe(found);
  });
});
