/** Every agreement for an operator, the newest first. */
import type { SignedIn } from '../identity/scope';
import { pageOf, pageRequest, type Page, type PageArgs } from '../platform/page';
import { searchWords } from '../platform/search';
import type { IssuedAgreement } from './agreement';
import { countIssued, issuedPage } from './issued-agreement.store';

export async function listIssuedAgreements(
  scope: SignedIn,
  search: string | null | undefined,
  args: PageArgs,
): Promise<Page<IssuedAgreement>> {
  const { reads } = scope.database;
  const request = pageRequest(args, 'issued', scope.say);
  const words = typedWords(search, scope);
  return pageOf(
    await issuedPage(reads, words, request),
    request,
    ({ id }) => [id],
    () => countIssued(reads, words),
  );
}

/** As they were typed: what is searched keeps its accents. */
function typedWords(search: string | null | undefined, { say }: SignedIn): string[] {
  return searchWords(search, say).length > 0 ? (search ?? '').trim().split(/\s+/) : [];
}
