/** What is known of a card: what people call its kind, and whether it can still be charged. R27. */
import type { Day } from '../platform/calendar';
import type { SavedCard } from './purchase';

/** Until the last day of the month that stands on it. */
export function isUsable({ expiresMonth, expiresYear }: Pick<SavedCard, 'expiresMonth' | 'expiresYear'>, today: Day) {
  return `${expiresYear}-${String(expiresMonth).padStart(2, '0')}` >= today.slice(0, 7);
}

const BRANDS: ReadonlyMap<string, string> = new Map([
  ['amex', 'American Express'],
  ['diners', 'Diners Club'],
  ['jcb', 'JCB'],
  ['unionpay', 'UnionPay'],
]);

/** A provider's word for a kind of card as people write it. */
export const brandName = (brand: string): string =>
  BRANDS.get(brand) ?? `${brand.charAt(0).toUpperCase()}${brand.slice(1)}`;
