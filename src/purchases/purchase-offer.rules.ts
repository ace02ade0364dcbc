/** What is sold for a version to whom, where and at which price; and why not. R23, R26, R29, R30, R32. */
import { endOfTerm } from '../agreements/term.rules';
import type { Catalogue, PlanType, ProductVersion } from '../catalog/catalogue';
import type { SignInKind } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import { priceFor } from './price.rules';
import type { Price } from './purchase';
import { purchaseRefusal, versionRefusal, type PurchaseRefusalCode } from './purchase-refusal.rules';

export interface Shopper {
  readonly version: ProductVersion;
  readonly kind: SignInKind;
  /** Where it is bought; null where that is not known. */
  readonly country: string | null;
  readonly catalogue: Pick<Catalogue, 'planTypes' | 'prices' | 'country'>;
  readonly today: Day;
  /** Whether incidents are sold here. */
  readonly sellsHere: boolean;
}

export interface Offer {
  readonly planType: PlanType;
  readonly units: number;
  /** The last day of use if it is bought today. R12. */
  readonly endsOn: Day;
  /** Null where it is not sold in the country. */
  readonly price: Price | null;
  readonly refusal: PurchaseRefusalCode | null;
  readonly recommended: boolean;
}

export interface Offers {
  /** The first thing in the way of buying anything; null where something can be bought. */
  readonly refusal: PurchaseRefusalCode | null;
  /** The fewest incidents first; empty where nothing can be bought. */
  readonly offers: readonly Offer[];
}

export function offersFor(shopper: Shopper): Offers {
  const { version, kind, country, catalogue, today, sellsHere } = shopper;
  const refusal = versionRefusal(version, kind, today) ?? (sellsHere ? null : 'NOT_SET_UP');
  if (refusal) return { refusal, offers: [] };
  if (country === null) return { refusal: 'COUNTRY_UNKNOWN', offers: [] };
  const offers = catalogue.planTypes.flatMap((planType): Offer[] => {
    const { units } = planType;
    if (planType.howObtained !== 'PURCHASE' || units === null) return [];
    const price = priceFor(catalogue.prices, country, planType.code, today);
    // What is bought lapses after its term, so that nobody is talked into more than they need.
    return [
      {
        planType,
        units,
        price,
        endsOn: endOfTerm(planType, today),
        refusal: price ? null : 'NOT_SOLD_HERE',
        recommended: price !== null && units === 1,
      },
    ];
  });
  if (offers.every((offer) => offer.price === null)) return { refusal: 'NOT_SOLD_HERE', offers: [] };
  return { refusal: null, offers: offers.sort((a, b) => a.units - b.units) };
}

/** The same in one word for a list of plans: here, or at the address of another shop. */
export function incidentRefusal(shopper: Shopper, purchaseUrl: string | null): PurchaseRefusalCode | null {
  const elsewhere = purchaseRefusal(shopper.version, shopper.kind, purchaseUrl, shopper.today);
  if (elsewhere === null || !shopper.sellsHere) return elsewhere;
  const { refusal } = offersFor(shopper);
  return refusal === 'COUNTRY_UNKNOWN' ? null : refusal;
}
