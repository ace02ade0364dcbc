import { NOW, tried } from '../../tests/setup/sandbox-payments';
import { savedAs, testCard, TEST_CARDS } from './sandbox-cards.rules';
import { newsOf } from './sandbox-payment.rules';

describe('R28 the cards of the sandbox', () => {
  test.each([
    ['4242', 'CAPTURED', null],
    ['0002', 'DECLINED', 'CARD_DECLINED'],
    ['9995', 'DECLINED', 'INSUFFICIENT_FUNDS'],
    ['0069', 'DECLINED', 'CARD_EXPIRED'],
    ['3220', 'CHALLENGED', null],
    ['0119', 'AUTHORISED', null],
  ])('%s: %s %s', (last4, status, decline) => {
    const news = newsOf('ref', tried(last4), NOW, 'https://here.example/challenge');
    expect(news).toMatchObject({ status, decline, card: { brand: 'visa', last4 }, amount: 49900, currency: 'EUR' });
    expect(news.challengeUrl).toBe(status === 'CHALLENGED' ? 'https://here.example/challenge' : null);
    expect(savedAs(testCard(last4) as never)).toEqual({ brand: 'visa', last4, expiresMonth: 12, expiresYear: 2049 });
  });

  test('are these and no others', () => {
    expect(TEST_CARDS.map(({ last4 }) => last4).sort()).toEqual(['0002', '0069', '0119', '3220', '4242', '9995']);
    for (const other of ['', '1234', '42424242', 'constructor', '4242 ']) expect(testCard(other)).toBeNull();
  });

  test('one that is not there, or another customer’s, is declined', () => {
    expect(tried('1234')).toMatchObject({ status: 'DECLINED', decline: 'CARD_DECLINED', card: null });
  });
});
