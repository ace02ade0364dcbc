import { eventOf, isLive } from './stripe-event.rules';
import { faultOf, faultText, isCustomerGone } from './stripe-fault.rules';

const event = (type: string, object: object, livemode = false) => ({ id: 'evt_1', type, livemode, data: { object } });

describe('R28 what an event is about', () => {
  test.each<[string, object, object]>([
    ['payment_intent.succeeded', { id: 'pi_1' }, { kind: 'payment', ref: 'pi_1' }],
    ['payment_intent.something_new', { id: 'pi_1' }, { kind: 'payment', ref: 'pi_1' }],
    ['charge.refunded', { id: 'ch_1', payment_intent: 'pi_1' }, { kind: 'payment', ref: 'pi_1' }],
    ['refund.failed', { id: 're_1', payment_intent: 'pi_1' }, { kind: 'payment', ref: 'pi_1' }],
    ['charge.dispute.created', { id: 'du_1', payment_intent: { id: 'pi_1' } }, { kind: 'payment', ref: 'pi_1' }],
    ['charge.dispute.closed', { id: 'du_1', payment_intent: null }, { kind: 'nothing' }],
    ['setup_intent.succeeded', { id: 'seti_1' }, { kind: 'card', entryRef: 'seti_1' }],
    ['setup_intent.setup_failed', { id: 'seti_1' }, { kind: 'nothing' }],
    ['checkout.session.completed', { id: 'cs_1' }, { kind: 'card', entryRef: 'cs_1' }],
    ['charge.succeeded', { id: 'ch_1', payment_intent: 'pi_1' }, { kind: 'nothing' }],
    ['customer.deleted', { id: 'cus_1' }, { kind: 'nothing' }],
  ])('%s', (type, object, about) => {
    expect(eventOf(event(type, object), false)).toEqual({ id: 'evt_1', about });
  });

  test('of the other kind of money it is about nothing', () => {
    expect(isLive('sk_live_1') && isLive('rk_live_1') && !isLive('sk_test_1') && !isLive('rk_test_1')).toBe(true);
    for (const live of [true, false])
      expect(eventOf(event('payment_intent.succeeded', { id: 'pi_1' }, !live), live)?.about).toEqual({
        kind: 'nothing',
      });
  });

  const good = event('payment_intent.succeeded', { id: 'pi_1' });
  test.each<[string, object]>([
    ['no id', { ...good, id: undefined }],
    ['an empty id', { ...good, id: '' }],
    ['a number for an id', { ...good, id: 7 }],
    ['an id that nobody could keep', { ...good, id: 'e'.repeat(101) }],
    ['no type', { ...good, type: undefined }],
    ['a list for a type', { ...good, type: ['payment_intent.succeeded'] }],
  ])('with %s it is none', (_what, changed) => {
    expect(eventOf(changed as typeof good, false)).toBeNull();
  });

  test.each<[string, object]>([
    ['payment_intent.succeeded', { id: 7 }],
    ['charge.refunded', { payment_intent: { id: ['pi_1'] } }],
    ['refund.failed', { payment_intent: 7 }],
    ['checkout.session.completed', { id: {} }],
  ])('%s about what has no name is about nothing: %j', (type, object) => {
    expect(eventOf(event(type, object), false)?.about).toEqual({ kind: 'nothing' });
  });
});

describe('R28 what an error of Stripe’s means', () => {
  test.each<[object, string]>([
    [{ type: 'StripeConnectionError' }, 'AWAY'],
    [{ type: 'StripeAPIError', statusCode: 500 }, 'AWAY'],
    [{ type: 'StripeAPIError', statusCode: 409 }, 'AWAY'],
    [{ type: 'StripeIdempotencyError', statusCode: 409 }, 'AWAY'],
    [{ type: 'StripeRateLimitError', statusCode: 429 }, 'AWAY'],
    [{ type: 'StripeInvalidRequestError', statusCode: 400, code: 'lock_timeout' }, 'AWAY'],
    [{ type: 'StripeAuthenticationError', statusCode: 401 }, 'AWAY'],
    [{ type: 'StripePermissionError', statusCode: 403 }, 'AWAY'],
    [{ type: 'StripeError' }, 'AWAY'],
    [{ type: 'StripeCardError', statusCode: 402 }, 'CARD'],
    [{ type: 'StripeIdempotencyError', statusCode: 400 }, 'KEY'],
    [{ type: 'StripeInvalidRequestError', statusCode: 404, code: 'resource_missing' }, 'MISSING'],
    [{ type: 'StripeInvalidRequestError', statusCode: 400, code: 'amount_too_small' }, 'REFUSED'],
    [new Error('a bug'), 'OURS'],
  ])('%j is %s', (error, fault) => {
    expect(faultOf(error)).toBe(fault);
  });

  test('says whether it is the customer that is missing', () => {
    const gone = { type: 'StripeInvalidRequestError', statusCode: 400, code: 'resource_missing', param: 'customer' };
    expect(isCustomerGone(gone)).toBe(true);
    for (const other of [{ ...gone, param: 'payment_method' }, { ...gone, code: 'parameter_invalid_empty' }, null])
      expect(isCustomerGone(other)).toBe(false);
  });

  test('is told without what Stripe quotes', () => {
    const error = { type: 'StripeAPIError', statusCode: 500, message: 'Invalid key sk_live_1', requestId: 'req_1' };
    expect(faultText(error)).toBe('StripeAPIError 500 req_1');
  });
});
