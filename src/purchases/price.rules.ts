/** What a plan costs in a country today. R29. */
import type { ListedPrice } from '../catalog/catalogue';
import type { Day } from '../platform/calendar';
import type { Price } from './purchase';

/** The price that began last; null where the plan is not sold. */
export function priceFor(
  prices: readonly ListedPrice[],
  country: string,
  planTypeCode: string,
  today: Day,
): Price | null {
  let found: Price | null = null;
  for (const price of prices) {
    const { validFrom } = price;
    if (price.country !== country || price.planTypeCode !== planTypeCode || validFrom > today) continue;
    if (!found || validFrom > found.validFrom) found = price;
  }
  return found;
}
