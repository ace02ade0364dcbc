import type { Day } from '../platform/calendar';
import { brandName, isUsable } from './card.rules';

describe('R27 a card that is kept', () => {
  test.each<[month: number, year: number, today: string, usable: boolean]>([
    [11, 2026, '2026-11-01', true],
    [11, 2026, '2026-11-30', true],
    [11, 2026, '2026-12-01', false],
    [12, 2026, '2027-01-01', false],
    [1, 2027, '2026-12-31', true],
    [9, 2026, '2026-10-01', false],
    [10, 2026, '2026-09-30', true],
    [2, 2030, '2026-11-22', true],
  ])('that ends in %i/%i is usable on %s: %s', (expiresMonth, expiresYear, today, usable) => {
    expect(isUsable({ expiresMonth, expiresYear }, today as Day)).toBe(usable);
  });
});

test.each([
  ['visa', 'Visa'],
  ['mastercard', 'Mastercard'],
  ['amex', 'American Express'],
  ['jcb', 'JCB'],
  ['', ''],
])('R27 the kind of card %p is written %p', (brand, written) => {
  expect(brandName(brand)).toBe(written);
});
