import type { Day } from '../platform/calendar';
import { LANGUAGES, sayIn } from '../platform/wording';
import { confirmationText, failureText, type Confirmed } from './purchase.wording';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const confirmed = (changes: Partial<Confirmed> = {}): Confirmed => ({
  quote: { amount: 49900, currency: 'EUR', termsVersion: '2026-10' },
  plan: 'Pay per incident: single',
  card: { brand: 'visa', last4: '4242' },
  endsOn: '2027-11-22' as Day,
  ...changes,
});

describe('R28, R30 what a buyer confirms', () => {
  it.each<[string, Confirmed, string]>([
    [
      'en',
      confirmed(),
      '€499.00 is charged at once to Visa ending in 4242 for Pay per incident: single, under terms 2026-10. It can be used until November 22, 2027; what is unused then lapses.',
    ],
    [
      'nl',
      confirmed(),
      '€ 499,00 wordt meteen afgeschreven van Visa eindigend op 4242 voor Pay per incident: single, onder voorwaarden 2026-10. Het kan worden gebruikt tot en met 22 november 2027; wat dan niet gebruikt is, vervalt.',
    ],
    [
      'en',
      confirmed({ card: null, endsOn: null }),
      '€499.00 is charged at once to the card that you enter for Pay per incident: single, under terms 2026-10.',
    ],
  ])('%s', (language, what, text) => {
    expect(plain(confirmationText(what, sayIn(language as 'en')))).toBe(text);
  });
});

test('R28 every failure says that nothing was charged, in each language', () => {
  const codes = [
    'QUOTE_EXPIRED',
    'CARD_DECLINED',
    'CARD_EXPIRED',
    'INSUFFICIENT_FUNDS',
    'CHALLENGE_FAILED',
    'CHALLENGE_ABANDONED',
    'NOT_CHARGED',
  ] as const;
  const texts = LANGUAGES.map((language) => codes.map((code) => failureText(code, sayIn(language))));
  expect(new Set(texts.flat()).size).toBe(2 * codes.length);
  expect(texts[0]?.every((text) => text.includes('Nothing was charged'))).toBe(true);
  expect(texts[1]?.every((text) => text.includes('niets afgeschreven'))).toBe(true);
});
