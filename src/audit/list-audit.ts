/** The audit log for an operator, the newest entry first. */
import type { SignedIn } from '../identity/scope';
import { pageOf, pageRequest, type Page, type PageArgs } from '../platform/page';
import type { AuditEntry } from './audit-entry';
import { countEntries, entriesPage, type AuditFilter } from './audit-list.store';

export async function listAudit(scope: SignedIn, filter: AuditFilter, args: PageArgs): Promise<Page<AuditEntry>> {
  const { reads } = scope.database;
  const request = pageRequest(args, 'audit', scope.say);
  return pageOf(
    await entriesPage(reads, filter, request),
    request,
    ({ id }) => [id],
    () => countEntries(reads, filter),
  );
}
