/** Who would buy for a version, and where. */
import type { ProductVersion } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import type { Shopper } from './purchase-offer.rules';

/** In the country of the profile unless another one is named. */
export function shopperOf(scope: SignedIn, version: ProductVersion, country: string | null = null): Shopper {
  const { viewer, catalogue, today, sellsHere } = scope;
  const { kind, profile } = viewer;
  return { version, kind, country: country ?? profile?.country ?? null, catalogue, today, sellsHere };
}
