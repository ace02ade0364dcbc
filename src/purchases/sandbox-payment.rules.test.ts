import { card, LATE, NOW, OPEN, tried } from '../../tests/setup/sandbox-payments';
import { TEST_CARDS } from './sandbox-cards.rules';
import {
  cancelled,
  challenged,
  confirmed,
  disputed,
  refunded,
  refundedAmount,
  refundNewsOf,
  settledBy,
  statusAt,
} from './sandbox-payment.rules';

describe('R28 a payment of the sandbox', () => {
  test.each(TEST_CARDS)('is tried once, with the card that came first: $last4', ({ last4 }) => {
    const first = tried(last4);
    for (const other of ['4242', '0002'])
      expect(confirmed(first, { card: card(other), returnUrl: 'https://other.example/', lateAt: NOW })).toBe(first);
  });

  test('that is late is under way until its time has come', () => {
    const late = tried('0119');
    expect([statusAt(late, LATE - 1), statusAt(late, LATE)]).toEqual(['AUTHORISED', 'CAPTURED']);
    expect(statusAt(settledBy(late, NOW), NOW)).toBe('CAPTURED');
    expect(settledBy(late, LATE)).toBe(late);
    expect(settledBy(OPEN, NOW)).toBe(OPEN);
  });

  test('that is challenged is answered once', () => {
    const asked = tried('3220');
    expect(challenged(asked, 'pass')).toMatchObject({ status: 'CAPTURED', decline: null });
    const failed = challenged(asked, 'fail');
    expect(failed).toMatchObject({ status: 'DECLINED', decline: 'CHALLENGE_FAILED' });
    expect(challenged(failed, 'pass')).toBe(failed);
    expect(challenged(OPEN, 'pass')).toBe(OPEN);
  });

  test.each([
    ['4242', 'CAPTURED'],
    ['0119', 'AUTHORISED'],
    ['3220', 'CANCELLED'],
    ['0002', 'CANCELLED'],
  ])('is cancelled only where nothing was taken and nothing is under way: %s', (last4, status) => {
    expect(statusAt(cancelled(tried(last4)), NOW)).toBe(status);
  });

  test('is never charged once it is cancelled', () => {
    const over = cancelled(OPEN);
    expect(over.status).toBe('CANCELLED');
    expect(confirmed(over, { card: card('4242'), returnUrl: 'https://portal.example/', lateAt: LATE })).toBe(over);
    expect(challenged(cancelled(tried('3220')), 'pass').status).toBe('CANCELLED');
  });

  test('gives back what was taken and no more, once for each key', () => {
    const once = refunded(tried('4242'), 40000, 'a', NOW);
    expect(refunded(once, 40000, 'a', NOW)).toBe(once);
    const more = refunded(once, 9901, 'b', NOW);
    const all = refunded(more, 9900, 'c', NOW);
    expect(all.refunds.map(({ status }) => status)).toEqual(['DONE', 'FAILED', 'DONE']);
    expect(refundedAmount(all)).toBe(49900);
    expect(refundNewsOf('ref', all, 2)).toEqual({ ref: 'ref.2', status: 'FAILED', amount: 9901 });
    for (const place of [0, 4, -1, 1.5, NaN]) expect(refundNewsOf('ref', all, place)).toBeNull();
  });

  test.each([
    ['nothing was taken', OPEN],
    ['it is under way', tried('0119')],
    ['it is disputed', disputed(tried('4242'), 'OPEN', NOW)],
    ['the bank took it back', disputed(disputed(tried('4242'), 'OPEN', NOW), 'LOST', NOW)],
  ])('gives nothing back where %s', (_why, payment) => {
    expect(refunded(payment, 100, 'a', NOW).refunds).toEqual([{ key: 'a', amount: 100, status: 'FAILED' }]);
  });

  test.each([0, -1])('does not give back %d', (amount) => {
    expect(refunded(tried('4242'), amount, 'a', NOW).refunds[0]?.status).toBe('FAILED');
  });

  test('is disputed once it was taken, and decided once', () => {
    expect(disputed(OPEN, 'OPEN', NOW)).toBe(OPEN);
    const taken = tried('4242');
    expect(disputed(taken, 'WON', NOW)).toBe(taken);
    const open = disputed(taken, 'OPEN', NOW);
    expect(open.dispute).toBe('OPEN');
    const won = disputed(open, 'WON', NOW);
    expect([won.dispute, disputed(won, 'OPEN', NOW), disputed(won, 'LOST', NOW)]).toEqual(['WON', won, won]);
    expect(refunded(won, 100, 'a', NOW).refunds[0]?.status).toBe('DONE');
  });
});
