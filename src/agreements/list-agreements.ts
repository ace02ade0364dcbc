/** The viewer's agreements, usable or not. R13. */
import type { SignedIn } from '../identity/scope';
import { mapPage, pageOf, pageRequest, type Page, type PageArgs } from '../platform/page';
import type { Agreement, LedgerEntry } from './agreement';
import { countRegistered, registeredPage } from './agreement.store';
import { agreementLoaders } from './agreement.loader';

export async function listAgreements(scope: SignedIn, args: PageArgs): Promise<Page<Agreement>> {
  const { reads } = scope.database;
  const request = pageRequest(args, 'agreements', scope.say);
  const rows = await registeredPage(reads, scope.viewer, scope.catalogue, request);
  const page = pageOf(
    rows,
    request,
    ({ registrationId }) => [registrationId],
    () => countRegistered(reads, scope.viewer),
  );
  return mapPage(page, ({ agreement }) => agreement);
}

/** Who used which unit, oldest first, of an agreement that was read through the viewer, or by an operator. R13, R62. */
export async function listLedger(
  scope: SignedIn,
  agreement: Pick<Agreement, 'id'>,
  args: PageArgs,
): Promise<Page<LedgerEntry>> {
  const { ledgerPages, entryCounts } = agreementLoaders(scope);
  const request = pageRequest(args, 'ledger', scope.say);
  const rows = await ledgerPages.load({
    parentId: agreement.id,
    first: request.first,
    after: Number(request.after?.[0] ?? 0),
    direction: 'ASC',
  });
  return pageOf(
    rows,
    request,
    ({ id }) => [id],
    () => entryCounts.load(agreement.id),
  );
}
