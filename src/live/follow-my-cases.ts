/** Follows every case in which the viewer is a contact or the owner, those that come to it included. R48, R53. */
import type { Case } from '../cases/case';
import { findCases } from '../cases/case.store';
import { ANYTHING } from './hints';
import { liveEvents, type LiveEvent } from './live-events';
import type { LiveScope } from './live-scope';

export interface MyCaseChange {
  /** Null where any of them may have changed. */
  readonly caseId: number | null;
  /** Null where the viewer does not see it any more. */
  readonly found: Case | null;
}

export function followMyCases(scope: LiveScope): AsyncIterableIterator<LiveEvent<MyCaseChange>> {
  const { announcements, viewer } = scope;
  return liveEvents(scope, announcements.people.open(viewer.signInId), async (fresh, caseId) => {
    if (caseId === ANYTHING) return { caseId: null, found: null };
    const [found] = await findCases(fresh.database.reads, fresh.viewer, [caseId]);
    return { caseId, found: found ?? null };
  });
}
