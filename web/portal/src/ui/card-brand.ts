/** A provider's word for a kind of card as people write it. R27. */
const WRITTEN: Readonly<Record<string, string>> = {
  amex: 'American Express',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

export const cardBrand = (brand: string): string =>
  WRITTEN[brand] ?? `${brand.charAt(0).toUpperCase()}${brand.slice(1)}`;
