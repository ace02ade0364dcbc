/** Follows one case for as long as the viewer sees it. R48, R53. */
import type { Case } from '../cases/case';
import { findCases } from '../cases/case.store';
import { liveEventsOfSeen, type LiveEvent } from './live-events';
import type { LiveScope } from './live-scope';

export function followCase(scope: LiveScope, caseId: number): Promise<AsyncIterableIterator<LiveEvent<Case>>> {
  return liveEventsOfSeen(scope, scope.announcements.cases.open(caseId), async ({ database, viewer }) => {
    const [found] = await findCases(database.reads, viewer, [caseId]);
    return found ?? null;
  });
}
