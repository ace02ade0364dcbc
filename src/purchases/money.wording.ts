/** Amounts of money as people read them. */
import type { Language } from '../platform/wording';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, language: Language): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(language, { style: 'currency', currency })));
  return format;
}

/** Of an amount in minor units: 49900 EUR is €499.00, 74800 JPY is ¥74,800. */
export function moneyText(amount: number, currency: string, language: Language): string {
  const format = formatOf(currency, language);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}
