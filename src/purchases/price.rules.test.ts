import { realCatalogue } from '../../tests/setup/real-catalogue';
import type { Day } from '../platform/calendar';
import type { ListedPrice } from '../catalog/catalogue';
import { priceFor } from './price.rules';

const price = (country: string, plan: string, validFrom: string, amount: number): ListedPrice => ({
  country,
  planTypeCode: plan,
  currency: 'EUR',
  amount,
  termsVersion: '1',
  validFrom: validFrom as Day,
});

const PRICES = [
  price('NL', 'PPI_SINGLE', '2026-10-01', 300),
  price('NL', 'PPI_SINGLE', '2024-02-29', 100),
  price('NL', 'PPI_SINGLE', '2025-01-01', 200),
  price('NL', 'PPI_5_PACK', '2026-12-31', 900),
  price('BE', 'PPI_SINGLE', '2026-01-01', 500),
];

describe('what a plan costs in a country on a day', () => {
  it.each<[string, string, string, number | null]>([
    ['NL', 'PPI_SINGLE', '2024-02-28', null],
    ['NL', 'PPI_SINGLE', '2024-02-29', 100],
    ['NL', 'PPI_SINGLE', '2024-12-31', 100],
    ['NL', 'PPI_SINGLE', '2025-01-01', 200],
    ['NL', 'PPI_SINGLE', '2026-09-30', 200],
    ['NL', 'PPI_SINGLE', '2026-10-01', 300],
    ['NL', 'PPI_SINGLE', '2099-12-31', 300],
    ['NL', 'PPI_5_PACK', '2026-12-30', null],
    ['NL', 'PPI_5_PACK', '2026-12-31', 900],
    ['BE', 'PPI_SINGLE', '2025-12-31', null],
    ['BE', 'PPI_SINGLE', '2026-01-01', 500],
    ['BE', 'PPI_5_PACK', '2027-01-01', null],
    ['DE', 'PPI_SINGLE', '2027-01-01', null],
    ['nl', 'PPI_SINGLE', '2027-01-01', null],
    ['NL', 'PPI', '2027-01-01', null],
  ])('R29 %s %s on %s: %s', (country, plan, today, amount) => {
    expect(priceFor(PRICES, country, plan, today as Day)?.amount ?? null).toBe(amount);
  });

  it('R29 whichever way the list is sorted', () => {
    for (const list of [PRICES, [...PRICES].reverse()])
      expect(priceFor(list, 'NL', 'PPI_SINGLE', '2026-09-30' as Day)).toMatchObject({ validFrom: '2025-01-01' });
  });

  it('R29 nothing is sold out of an empty list', () => {
    expect(priceFor([], 'NL', 'PPI_SINGLE', '2026-10-01' as Day)).toBeNull();
  });
});

describe('R29 the price list of data/', () => {
  const { prices, countries, purchaseTerms } = realCatalogue();
  const today = '2026-11-22' as Day;
  const sold = (plan: string) => countries.filter(({ code }) => priceFor(prices, code, plan, today));

  it('sells one incident wherever it sells, and the pack in some of those', () => {
    const [single, pack] = [sold('PPI_SINGLE'), sold('PPI_5_PACK')];
    expect(single.length).toBeGreaterThanOrEqual(25);
    expect(single.length).toBeLessThan(countries.length);
    expect(pack.length).toBeLessThan(single.length);
    expect(pack.filter((country) => !single.includes(country))).toEqual([]);
  });

  it('a pack costs less than five single ones, and more than four', () => {
    for (const { code } of sold('PPI_5_PACK')) {
      const [single, pack] = ['PPI_SINGLE', 'PPI_5_PACK'].map(
        (plan) => priceFor(prices, code, plan, today)?.amount ?? 0,
      );
      expect([code, (pack ?? 0) > 4 * (single ?? 0), (pack ?? 0) < 5 * (single ?? 0)]).toEqual([code, true, true]);
    }
  });

  it('says of its terms, in both languages, that nobody sells anything under them', () => {
    for (const version of new Set(prices.map(({ termsVersion }) => termsVersion))) {
      expect(purchaseTerms(version)?.texts.en).toMatch(/^Fictional terms/);
      expect(purchaseTerms(version)?.texts.nl).toMatch(/^Verzonnen voorwaarden/);
    }
    expect(purchaseTerms('1999-01')).toBeUndefined();
  });
});
