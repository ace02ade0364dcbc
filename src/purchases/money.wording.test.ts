import { moneyText } from './money.wording';

/** Intl puts spaces of several kinds; they all look alike. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('amounts of money', () => {
  it.each<[number, string, string, string]>([
    [49900, 'EUR', '€499.00', '€ 499,00'],
    [74800, 'JPY', '¥74,800', 'JP¥ 74.800'],
    [49905, 'USD', '$499.05', 'US$ 499,05'],
    [5, 'GBP', '£0.05', '£ 0,05'],
    [549000, 'SEK', 'SEK 5,490.00', 'SEK 5.490,00'],
    [3990000, 'INR', '₹39,900.00', '₹ 39.900,00'],
    [12345, 'KWD', 'KWD 12.345', 'KWD 12,345'],
    [0, 'EUR', '€0.00', '€ 0,00'],
    [-49900, 'EUR', '-€499.00', '€ -499,00'],
    [2_147_483_647, 'EUR', '€21,474,836.47', '€ 21.474.836,47'],
    // One that nobody knows any more is shown by its letters, with two decimals.
    [123456, 'XQX', 'XQX 1,234.56', 'XQX 1.234,56'],
  ])('%d of %s is %s, in Dutch %s', (amount, currency, en, nl) => {
    expect(plain(moneyText(amount, currency, 'en'))).toBe(en);
    expect(plain(moneyText(amount, currency, 'nl'))).toBe(nl);
  });
});
