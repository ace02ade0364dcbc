/** Who the viewer is at the provider: made known there the first time. R27. */
import { nameOf } from '../identity/viewer';
import { findBuyer, keepBuyer, type Buyer } from './buyer.store';
import type { PaymentProvider } from './payment-provider';
import type { PurchaseScope } from './selling';

/** Throws `ProviderAway` where there is no answer. */
export async function buyerAt(provider: PaymentProvider, { database, viewer }: PurchaseScope): Promise<Buyer> {
  const { signInId, email } = viewer;
  const known = await findBuyer(database.reads, signInId, provider.name);
  if (known) return known;
  const customerRef = await provider.createCustomer({ signInId, name: nameOf(viewer), email });
  return database.transact((tx) => keepBuyer(tx, signInId, provider.name, customerRef));
}
