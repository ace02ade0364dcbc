/** Why something cannot be bought, in the viewer's words. R23, R26, R29, R32, R36. */
import type { MessageKey, Say } from '../platform/wording';
import type { Offer, Shopper } from './purchase-offer.rules';
import { versionRefusal, type PurchaseRefusalCode } from './purchase-refusal.rules';

// A code without a sentence does not compile.
const KEYS = {
  SIGN_IN_KIND_NOT_ALLOWED: 'purchase.SIGN_IN_KIND_NOT_ALLOWED',
  LIFECYCLE_ENDED: 'purchase.LIFECYCLE_ENDED',
  NOT_SOLD_HERE: 'purchase.NOT_SOLD_HERE',
  SERVED_ELSEWHERE: 'purchase.SERVED_ELSEWHERE',
  NOT_SET_UP: 'purchase.NOT_SET_UP',
  COUNTRY_UNKNOWN: 'purchase.COUNTRY_UNKNOWN',
} as const satisfies Record<PurchaseRefusalCode, MessageKey>;

/** Why nothing can be bought. */
export function refusalText(code: PurchaseRefusalCode, shopper: Shopper, say: Say): string {
  const { version, kind, today } = shopper;
  const inCountry = code === 'NOT_SOLD_HERE' && versionRefusal(version, kind, today) === null;
  if (inCountry) return say('purchase.NOT_SOLD_HERE.country', { country: countryName(shopper, say) });
  const { product } = version;
  return say(KEYS[code], { product: product.name, version: version.name, portal: product.portal.name });
}

/** Why one of several plans cannot be bought: it has no price there. */
export const offerRefusalText = ({ planType }: Offer, shopper: Shopper, say: Say): string =>
  say('purchase.NOT_SOLD_HERE.plan', { plan: planType.name, country: countryName(shopper, say) });

function countryName({ country, catalogue }: Shopper, { language }: Say): string {
  return catalogue.country(country ?? '')?.names[language] ?? country ?? '';
}
