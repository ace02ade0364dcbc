/** Amounts as Stripe counts them. What a buyer is shown is what is charged, whoever has more decimals. R29. */

const WHOLE: ReadonlySet<string> = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const THOUSANDTHS: ReadonlySet<string> = new Set('BHD JOD KWD OMR TND'.split(' '));

/** Of all others, also of those that have no cents any more (ISK, UGX), Stripe wants hundredths. */
function decimalsAtStripe(currency: string): number {
  if (WHOLE.has(currency)) return 0;
  return THOUSANDTHS.has(currency) ? 3 : 2;
}

/** As people read them. */
function decimalsHere(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

function unitAtStripe(currency: string): number {
  const upper = currency.toUpperCase();
  return 10 ** (decimalsAtStripe(upper) - decimalsHere(upper));
}

export const amountForStripe = (amount: number, currency: string): number => amount * unitAtStripe(currency);

/** Has decimals of its own where Stripe took a part of what can be paid here: it equals nothing that was asked for. */
export const amountFromStripe = (amount: number, currency: string): number => amount / unitAtStripe(currency);
