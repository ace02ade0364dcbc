/** The lists of an engineer: what waits in their queues, the most urgent first, and the cases that they own. R48. */
import type { Case } from '../cases/case';
import type { CaseState } from '../cases/case-list';
import type { WaitingCase } from '../cases/desk-case.store';
import {
  countOwned,
  countWaiting,
  isPlaceByDueTime,
  ownedPage,
  placeByDueTime,
  waitingPage,
} from '../cases/desk-list.store';
import type { SignedIn } from '../identity/scope';
import { pageOf, pageRequest, type Page, type PageArgs } from '../platform/page';
import type { Queue } from './queues.rules';

/** What waits in queues that the caller has found to be the viewer's. */
export async function listWaiting(
  { database: { reads }, say }: SignedIn,
  queues: readonly Queue[],
  args: PageArgs,
): Promise<Page<WaitingCase>> {
  const request = pageRequest(args, 'waiting cases', say, isPlaceByDueTime);
  const names = queues.map(({ name }) => name);
  const count = async () => [...(await countWaiting(reads, names)).values()].reduce((sum, each) => sum + each, 0);
  return pageOf(await waitingPage(reads, names, request), request, placeByDueTime, count);
}

export async function listOwned(
  { database: { reads }, viewer, say }: SignedIn,
  state: CaseState | null | undefined,
  args: PageArgs,
): Promise<Page<Case>> {
  const request = pageRequest(args, 'owned cases', say, isPlaceByDueTime);
  const rows = await ownedPage(reads, viewer, state, request);
  return pageOf(rows, request, placeByDueTime, () => countOwned(reads, viewer, state));
}
