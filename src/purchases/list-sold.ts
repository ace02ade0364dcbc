/** Every purchase for an operator, the newest first. */
import type { SignedIn } from '../identity/scope';
import { pageOf, pageRequest, type Page, type PageArgs } from '../platform/page';
import type { Purchase, PurchaseState } from './purchase';
import { countSold, soldPage } from './sold-purchase.store';

export async function listSold(scope: SignedIn, state: PurchaseState | null, args: PageArgs): Promise<Page<Purchase>> {
  const { reads } = scope.database;
  // A cursor goes on in its own list: what has another state has no place there, and its number still orders.
  const request = pageRequest(args, 'sold', scope.say);
  return pageOf(
    await soldPage(reads, state, request),
    request,
    ({ id }) => [id],
    () => countSold(reads, state),
  );
}
