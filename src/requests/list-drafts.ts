/** The viewer's drafts, the last change first. */
import type { SignedIn } from '../identity/scope';
import { pageOf, pageRequest, type Page, type PageArgs } from '../platform/page';
import type { Draft } from './draft';
import { countDrafts, draftPage, isPlaceOfDraft, placeOfDraft } from './draft.store';

export async function listDrafts({ database, viewer, now, say }: SignedIn, args: PageArgs): Promise<Page<Draft>> {
  const request = pageRequest(args, 'drafts', say, isPlaceOfDraft);
  const rows = await draftPage(database.reads, viewer, now, request);
  return pageOf(rows, request, placeOfDraft, () => countDrafts(database.reads, viewer, now));
}
