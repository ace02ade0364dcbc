/** Opens what takes the money. */
import type { Database } from '../platform/database';
import type { PurchaseSettings } from '../platform/settings-purchases';
import type { PaymentProvider } from './payment-provider';
import { sandboxProvider } from './sandbox-provider';
import type { Selling } from './selling';
import { stripeProvider } from './stripe-provider';

interface Opened {
  purchases: PurchaseSettings;
  allowedOrigins: readonly string[];
}

export function openSelling({ purchases, allowedOrigins }: Opened, database: Database, origin: () => string): Selling {
  return {
    provider: providerOf(purchases, database, origin),
    seller: purchases.seller,
    defectRefund: purchases.defectRefund,
    origin,
    returnOrigins: allowedOrigins,
    onGranted: () => Promise.resolve(),
  };
}

function providerOf(
  { provider, stripe }: PurchaseSettings,
  database: Database,
  origin: () => string,
): PaymentProvider | null {
  if (stripe) return stripeProvider(stripe);
  return provider === 'sandbox' ? sandboxProvider(database, origin) : null;
}
