import { amountForStripe, amountFromStripe } from './stripe-money.rules';
import { declineOf, disputeOf, newsOf, refundOf, savedCardOf, type StripeIntent } from './stripe-news.rules';

const INTENT: StripeIntent = {
  id: 'pi_1',
  status: 'requires_payment_method',
  amount: 49900,
  amount_received: 0,
  currency: 'eur',
  customer: 'cus_1',
  metadata: { reference: 'P1234567890ABCDEF' },
  client_secret: 'pi_1_secret_1',
  next_action: null,
  last_payment_error: null,
  latest_charge: null,
};
const CARD = { brand: 'visa', last4: '4242' };

describe('R28 what Stripe says of a payment', () => {
  test.each<[string, Partial<StripeIntent>, object]>([
    ['that was made', {}, { status: 'OPEN', amount: 49900, currency: 'EUR', decline: null, card: null }],
    ['that waits for its confirmation', { status: 'requires_confirmation' }, { status: 'OPEN' }],
    ['that is under way', { status: 'processing' }, { status: 'AUTHORISED' }],
    ['that is reserved', { status: 'requires_capture' }, { status: 'AUTHORISED' }],
    ['in a state that is new', { status: 'requires_patience' }, { status: 'AUTHORISED' }],
    ['that was cancelled', { status: 'canceled' }, { status: 'CANCELLED', decline: null }],
    [
      'that asks for a challenge on a page',
      { status: 'requires_action', next_action: { redirect_to_url: { url: 'https://bank.example/' } } },
      { status: 'CHALLENGED', challengeUrl: 'https://bank.example/', challengeSecret: null },
    ],
    [
      'that asks for a challenge in a client',
      { status: 'requires_action', next_action: {} },
      { status: 'CHALLENGED', challengeUrl: null, challengeSecret: 'pi_1_secret_1' },
    ],
    [
      'that was declined',
      { last_payment_error: { code: 'card_declined', payment_method: { card: CARD } } },
      { status: 'DECLINED', decline: 'CARD_DECLINED', card: CARD, challengeSecret: null },
    ],
    [
      'that was paid',
      {
        status: 'succeeded',
        amount_received: 49900,
        latest_charge: { amount_refunded: 100, disputed: false, payment_method_details: { card: CARD } },
      },
      { status: 'CAPTURED', amount: 49900, card: CARD, refundedAmount: 100, challengeSecret: null },
    ],
    ['of which less was taken', { status: 'succeeded', amount_received: 100 }, { status: 'CAPTURED', amount: 100 }],
    ['that is nobody’s', { customer: null, metadata: {} }, { customerRef: null, reference: null }],
    ['of a customer in full', { customer: { id: 'cus_2' } }, { customerRef: 'cus_2', reference: 'P1234567890ABCDEF' }],
  ])('%s', (_name, changes, expected) => {
    expect(newsOf({ ...INTENT, ...changes })).toMatchObject({ ref: 'pi_1', ...expected });
  });

  test.each([
    ['card_declined', 'insufficient_funds', 'INSUFFICIENT_FUNDS'],
    ['expired_card', 'expired_card', 'CARD_EXPIRED'],
    ['expired_card', undefined, 'CARD_EXPIRED'],
    ['card_declined', 'generic_decline', 'CARD_DECLINED'],
    ['card_declined', 'authentication_required', 'CHALLENGE_FAILED'],
    ['payment_intent_authentication_failure', undefined, 'CHALLENGE_FAILED'],
    ['processing_error', undefined, 'CARD_DECLINED'],
    ['card_declined', 'stolen_card', 'CARD_DECLINED'],
    [undefined, undefined, 'CARD_DECLINED'],
  ])('a decline %s, %s is %s', (code, declineCode, expected) => {
    expect(declineOf({ code, decline_code: declineCode })).toBe(expected);
  });

  test.each([
    [[], null],
    [['needs_response'], 'OPEN'],
    [['warning_needs_response'], 'OPEN'],
    [['appeal_under_review'], 'OPEN'],
    [['something_new'], 'OPEN'],
    [['won'], 'WON'],
    [['warning_closed'], 'WON'],
    [['prevented'], 'WON'],
    [['won', 'under_review'], 'OPEN'],
    [['under_review', 'lost'], 'LOST'],
  ])('R32 disputes that stand at %j are %s', (statuses, expected) => {
    expect(disputeOf(statuses)).toBe(expected);
  });

  const of = (status: string, amount: number, currency = 'eur') => ({ status, amount, currency });
  test.each([
    ['one over a part', [of('lost', 100)], 100],
    ['those that were lost, where one was', [of('lost', 100), of('won', 200), of('under_review', 400)], 100],
    ['those that are open', [of('won', 200), of('under_review', 400), of('needs_response', 5)], 405],
    ['all of it, in another currency', [of('lost', 100, 'usd')], 49900],
  ])('R31 how much is disputed: %s', (_name, disputes, expected) => {
    expect(newsOf(INTENT, disputes).disputedAmount).toBe(expected);
  });

  test.each([
    ['EUR', 49900, 49900],
    ['USD', 1, 1],
    ['JPY', 74800, 74800],
    ['KRW', 690000, 690000],
    ['KWD', 153000, 153000],
    // What is shown without decimals is counted by Stripe with two.
    ['ISK', 69900, 6990000],
    ['UGX', 1000, 100000],
  ])('R29 %s: %i here is %i at Stripe', (currency, here, there) => {
    expect(amountForStripe(here, currency)).toBe(there);
    expect(amountFromStripe(there, currency.toLowerCase())).toBe(here);
  });

  test('R27 the card that came of an entry', () => {
    const method = { id: 'pm_1', card: { ...CARD, exp_month: 8, exp_year: 2034 } };
    const saved = { ref: 'pm_1', ...CARD, expiresMonth: 8, expiresYear: 2034 };
    expect(savedCardOf({ status: 'succeeded', payment_method: method })).toEqual(saved);
    expect(savedCardOf({ status: 'processing', payment_method: method })).toBeNull();
    expect(savedCardOf({ status: 'succeeded', payment_method: 'pm_1' })).toBeNull();
    expect(savedCardOf({ status: 'succeeded', payment_method: { id: 'pm_2' } })).toBeNull();
    expect(savedCardOf(null)).toBeNull();
  });

  test.each([
    ['succeeded', 'DONE'],
    ['pending', 'PENDING'],
    ['requires_action', 'PENDING'],
    ['failed', 'FAILED'],
    ['canceled', 'FAILED'],
    [null, 'PENDING'],
  ])('R32 a refund that is %s is %s', (status, expected) => {
    expect(refundOf({ id: 're_1', status, amount: 100, currency: 'eur' })).toEqual({
      ref: 're_1',
      status: expected,
      amount: 100,
    });
  });
});
