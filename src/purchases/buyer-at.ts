/** Who the viewer is at the provider: made known there the first time. R27. */
import { lockUnlessErased } from '../identity/sign-in.store';
import { nameOf } from '../identity/viewer';
import { findBuyer, keepBuyer, leaveToForget, type Buyer } from './buyer.store';
import type { PaymentProvider } from './payment-provider';
import type { PurchaseScope } from './selling';
import { signedOut } from './signed-out';

/** Throws `ProviderAway` where there is no answer, and UNAUTHENTICATED where the viewer was erased meanwhile. */
export async function buyerAt(provider: PaymentProvider, scope: PurchaseScope): Promise<Buyer> {
  const { database, viewer } = scope;
  const { signInId, email } = viewer;
  const known = await findBuyer(database.reads, signInId, provider.name);
  if (known) return known;
  const customerRef = await provider.createCustomer({ signInId, name: nameOf(viewer), email });
  const kept = await keep(scope, provider.name, customerRef);
  if (kept.buyer) return kept.buyer;
  // Only one is remembered until it is forgotten: any other is forgotten now.
  if (!kept.isRemembered) await provider.forgetCustomer(customerRef);
  throw signedOut(scope);
}

/** The provider may take its time, in which the viewer can be erased: then it is to forget them as well. */
function keep({ database, viewer, now }: PurchaseScope, provider: string, customerRef: string) {
  const { signInId } = viewer;
  return database.transact(async (tx) => {
    if (await lockUnlessErased(tx, viewer)) return { buyer: await keepBuyer(tx, signInId, provider, customerRef) };
    return { buyer: null, isRemembered: await leaveToForget(tx, signInId, provider, customerRef, now) };
  });
}
