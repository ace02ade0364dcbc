/** What must hold in the price list and in the terms of buying. R28, R29. */
import { MOST } from './catalogue';
import type { Row, Tables } from './catalogue.tables';
import { groupBy } from './group-by';
import type { Say } from './routing-tables.rules';

/** What every engine keeps in a column of whole numbers. */
const MOST_MINOR = 2 ** 31 - 1;
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export function priceFaults(tables: Tables, before: Tables | null, say: Say): void {
  const bought = tables['plan-types'].filter((row) => row.how_obtained === 'PURCHASE');
  for (const { code, units } of bought)
    if (typeof units !== 'number' || units === 0)
      say('plan-types', `${code}: is bought, so it needs a number of units`);
  if (bought.length > MOST.offers) say('plan-types', `more than ${MOST.offers} plans that are bought`);
  const countries = new Set(tables.countries.map((row) => row.code));
  const plans = new Set(bought.map((row) => row.code));
  const terms = new Set(tables['purchase-terms'].map((row) => row.version));
  for (const row of tables.prices) {
    const wrong = (message: string) => say('prices', `${row.country} ${row.plan} ${row.valid_from}: ${message}`);
    if (!countries.has(row.country)) wrong(`unknown country ${row.country}`);
    if (!plans.has(row.plan)) wrong(`${row.plan} is no plan that is bought`);
    if (!CURRENCIES.has(row.currency)) wrong(`unknown currency ${row.currency}`);
    if (row.amount_minor < 1 || row.amount_minor > MOST_MINOR) wrong(`the amount must be 1 to ${MOST_MINOR}`);
    if (!terms.has(row.terms_version)) wrong(`unknown terms ${row.terms_version}`);
  }
  for (const [country, rows] of groupBy(tables.prices, (row) => row.country)) currencies(country, rows, say);
  reworded(tables, before, say);
}

/** Whoever chooses between two plans compares what they cost. */
function currencies(country: string, rows: Row<'prices'>[], say: Say): void {
  for (const day of new Set(rows.map((row) => row.valid_from).sort())) {
    const current = new Map<string, Row<'prices'>>();
    for (const row of rows) {
      const other = current.get(row.plan);
      if (row.valid_from <= day && (!other || other.valid_from <= row.valid_from)) current.set(row.plan, row);
    }
    const inForce = new Set([...current.values()].map((row) => row.currency));
    if (inForce.size > 1)
      say('prices', `${country} ${day}: prices in more than one currency: ${[...inForce].join(', ')}`);
  }
}

/** People agreed to what it said. */
function reworded(tables: Tables, before: Tables | null, say: Say): void {
  const agreed = new Map((before?.['purchase-terms'] ?? []).map((row) => [row.version, row]));
  for (const row of tables['purchase-terms']) {
    const old = agreed.get(row.version);
    if (old && (old.text_en !== row.text_en || old.text_nl !== row.text_nl))
      say('purchase-terms', `${row.version} says something else than before; give other terms another version`);
  }
}
