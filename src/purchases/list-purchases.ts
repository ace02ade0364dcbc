/** What the viewer has bought or begun to buy. R31. */
import { pageOf, pageRequest, type Page, type PageArgs } from '../platform/page';
import type { SignedIn } from '../identity/scope';
import type { Purchase } from './purchase';
import { countPurchases, purchasePage } from './purchase.store';

/** The newest first. */
export async function listPurchases(scope: SignedIn, args: PageArgs): Promise<Page<Purchase>> {
  const { reads } = scope.database;
  const request = pageRequest(args, 'purchases', scope.say);
  const rows = await purchasePage(reads, scope.viewer, request);
  return pageOf(
    rows,
    request,
    ({ id }) => [id],
    () => countPurchases(reads, scope.viewer),
  );
}
