/** The cases in which the viewer is a contact, open and closed. R48, R54. */
import type { SignedIn } from '../identity/scope';
import { pageOf, pageRequest, type Page, type PageArgs } from '../platform/page';
import type { Case } from './case';
import type { CaseFilter, CaseOrder } from './case-list';
import { casePage, countCases, isPlaceIn, placeIn } from './case-list.store';

const USUAL_ORDER: CaseOrder = { field: 'UPDATED_AT', direction: 'DESC' };

export async function listCases(
  scope: SignedIn,
  filter: CaseFilter,
  orderBy: CaseOrder | null | undefined,
  args: PageArgs,
): Promise<Page<Case>> {
  const { reads } = scope.database;
  const order = orderBy ?? USUAL_ORDER;
  const request = pageRequest(args, `cases ${order.field} ${order.direction}`, scope.say, isPlaceIn(order));
  const rows = await casePage(reads, scope.viewer, filter, order, request);
  return pageOf(rows, request, placeIn(order), () => countCases(reads, scope.viewer, filter));
}
