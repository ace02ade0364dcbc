/** The cases in which the viewer is a contact, open and closed. R48, R54. */
import type { SignedIn } from '../identity/scope';
import { pageOf, pageRequest, type Page, type PageArgs } from '../platform/page';
import type { AskedOfCase, Case } from './case';
import type { CaseFilter, CaseOrder } from './case-list';
import { readContacts } from './case.store';
import { countCases } from './case-count.store';
import { casePage, isPlaceIn, placeIn } from './case-list.store';

const USUAL_ORDER: CaseOrder = { field: 'UPDATED_AT', direction: 'DESC' };

export async function listCases(
  scope: SignedIn,
  filter: CaseFilter,
  orderBy: CaseOrder | null | undefined,
  args: PageArgs,
  asked: AskedOfCase,
): Promise<Page<Case>> {
  const { viewer, catalogue, database } = scope;
  const { reads } = database;
  const order = orderBy ?? USUAL_ORDER;
  const request = pageRequest(args, `cases ${order.field} ${order.direction}`, scope.say, isPlaceIn(order));
  const rows = await casePage(reads, { viewer, catalogue }, filter, order, request, asked);
  if (asked.contacts) await readContacts(reads, rows.slice(0, request.first));
  return pageOf(rows, request, placeIn(order), () => countCases(reads, viewer, filter));
}
