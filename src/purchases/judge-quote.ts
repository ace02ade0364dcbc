/** What a plan costs for a version in a country today, or why it is not sold: as the options say it. R23, R26, R29. */
import type { PlanType } from '../catalog/catalogue';
import type { MessageKey } from '../platform/wording';
import type { Price } from './purchase';
import { offersFor, type Shopper } from './purchase-offer.rules';
import { versionRefusal, type PurchaseRefusalCode } from './purchase-refusal.rules';
import { refused, type Refused } from './refusal';
import { shopperOf } from './shopper';
import type { PurchaseScope } from './selling';

export type QuoteRefusalCode = Exclude<PurchaseRefusalCode, 'COUNTRY_UNKNOWN'> | 'INVALID_INPUT';

export interface Judged {
  readonly kind: 'sold';
  readonly planType: PlanType;
  readonly units: number;
  readonly price: Price;
}

interface Wanted {
  productVersionId: number;
  plan: string;
  country: string;
}

const KEYS = {
  SIGN_IN_KIND_NOT_ALLOWED: 'purchase.SIGN_IN_KIND_NOT_ALLOWED',
  LIFECYCLE_ENDED: 'purchase.LIFECYCLE_ENDED',
  NOT_SOLD_HERE: 'purchase.NOT_SOLD_HERE',
  SERVED_ELSEWHERE: 'purchase.SERVED_ELSEWHERE',
  NOT_SET_UP: 'purchase.NOT_SET_UP',
} as const satisfies Record<Exclude<PurchaseRefusalCode, 'COUNTRY_UNKNOWN'>, MessageKey>;

export const kindNotAllowed = () =>
  refused({ code: 'SIGN_IN_KIND_NOT_ALLOWED' as const, key: KEYS.SIGN_IN_KIND_NOT_ALLOWED, path: null });
export const notSetUp = () => refused({ code: 'NOT_SET_UP' as const, key: KEYS.NOT_SET_UP, path: null });

export const providerUnavailable = () =>
  refused({ code: 'PROVIDER_UNAVAILABLE' as const, key: 'purchase.PROVIDER_UNAVAILABLE', path: null });

export function judgeQuote(
  scope: PurchaseScope,
  { productVersionId, plan, country }: Wanted,
): Judged | Refused<QuoteRefusalCode> {
  const { catalogue } = scope;
  const version = catalogue.version(productVersionId);
  if (!version) return invalid('productVersionId', 'submit.productUnknown');
  const known = catalogue.country(country);
  if (!known) return invalid('country', 'purchase.countryUnknown');
  const planType = catalogue.planType(plan);
  if (planType?.howObtained !== 'PURCHASE') return invalid('plan', 'purchase.planUnknown');
  const shopper = shopperOf(scope, version, country);
  const { refusal, offers } = offersFor(shopper);
  const offer = offers.find((each) => each.planType.code === plan);
  const price = offer?.price;
  if (offer && price) return { kind: 'sold', planType, units: offer.units, price };
  return notSold(refusal ?? 'NOT_SOLD_HERE', shopper, {
    product: version.product.name,
    version: version.name,
    portal: version.product.portal.name,
    plan: planType.name,
    country: known.names[scope.say.language],
  });
}

/** Of all the reasons the first, in words of the plan or the country where it is for their sake. */
function notSold(
  found: PurchaseRefusalCode,
  { version, kind, today }: Shopper,
  values: Record<string, string>,
): Refused<QuoteRefusalCode> {
  const code = found === 'COUNTRY_UNKNOWN' ? 'NOT_SOLD_HERE' : found;
  const inCountry = code === 'NOT_SOLD_HERE' && versionRefusal(version, kind, today) === null;
  return refused({ code, key: inCountry ? 'purchase.NOT_SOLD_HERE.plan' : KEYS[code], path: ['input'], values });
}

const invalid = (field: string, key: MessageKey): Refused<'INVALID_INPUT'> =>
  refused({ code: 'INVALID_INPUT', key, path: ['input', field] });
