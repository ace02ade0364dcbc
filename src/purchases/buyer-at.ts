/** Who the viewer is at the provider: made known there the first time. R27. */
import { lockUnlessErased } from '../identity/sign-in.store';
import { nameOf } from '../identity/viewer';
import { findBuyer, keepBuyer, leaveToForget, type Buyer, type Customer } from './buyer.store';
import type { PaymentProvider } from './payment-provider';
import type { PurchaseScope } from './selling';
import { signedOut } from './signed-out';

/** Throws `ProviderAway` where there is no answer, and UNAUTHENTICATED where the viewer was erased meanwhile. */
export async function buyerAt(provider: PaymentProvider, scope: PurchaseScope): Promise<Buyer> {
  const { database, viewer } = scope;
  const { signInId, email } = viewer;
  const known = await findBuyer(database.reads, signInId, provider.name);
  if (known) return known;
  // Nobody is made known there again who was erased here since the request was let in.
  if (!(await database.transact((tx) => lockUnlessErased(tx, viewer)))) throw signedOut(scope);
  const customerRef = await provider.createCustomer({ signInId, name: nameOf(viewer), email });
  const buyer = await keep(scope, { signInId, provider: provider.name, customerRef });
  if (!buyer) throw signedOut(scope);
  return buyer;
}

/** The provider may take its time, in which the viewer can be erased: then it is to forget them as well. */
function keep({ database, viewer, now }: PurchaseScope, customer: Customer): Promise<Buyer | null> {
  return database.transact(async (tx) => {
    if (await lockUnlessErased(tx, viewer)) return keepBuyer(tx, customer, now);
    await leaveToForget(tx, customer, now);
    return null;
  });
}
