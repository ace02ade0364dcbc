/** The events that move the clocks of many cases, in one statement. */
import DataLoader from 'dataloader';
import { groupBy } from '../catalog/group-by';
import type { CaseEvent } from '../cases/case-event';
import { clockEventsOf } from '../cases/case-event.store';
import type { SignedIn } from '../identity/scope';

const loaders = new WeakMap<SignedIn, DataLoader<number, CaseEvent[]>>();

export function clockEventLoader(scope: SignedIn): DataLoader<number, CaseEvent[]> {
  const known = loaders.get(scope);
  if (known) return known;
  const fresh = new DataLoader<number, CaseEvent[]>(
    async (ids) => {
      const byCase = groupBy(await clockEventsOf(scope.database.reads, ids), ({ caseId }) => String(caseId));
      return ids.map((id) => byCase.get(String(id)) ?? []);
    },
    { cache: false },
  );
  loaders.set(scope, fresh);
  return fresh;
}
