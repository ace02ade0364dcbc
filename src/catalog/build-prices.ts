/** The price list and the terms of buying. R28, R29. */
import type { Catalogue } from './catalogue';
import type { Tables } from './catalogue.tables';

export function buildPrices(tables: Tables): Pick<Catalogue, 'prices' | 'purchaseTerms'> {
  const terms = new Map(
    tables['purchase-terms'].map(({ version, text_en: en, text_nl: nl }) => [version, { version, texts: { en, nl } }]),
  );
  return {
    prices: tables.prices.map((row) => ({
      country: row.country,
      planTypeCode: row.plan,
      currency: row.currency,
      amount: row.amount_minor,
      termsVersion: row.terms_version,
      validFrom: row.valid_from,
    })),
    purchaseTerms: (version) => terms.get(version),
  };
}
