/** Keeps with the case what its clock says, so that queues sort by it and somebody watches it. R41, R63. */
import type { Catalogue } from '../catalog/catalogue';
import { dueTime } from '../routing/response-clock.rules';
import type { Transaction } from '../platform/database';
import type { Case } from './case';
import { clockEvents } from './case-clock.rules';
import { clockEventsOf } from './case-event.store';
import { changeCase } from './case-change.store';

/** Winds the clock of a locked case after an event that moves it was written. */
export async function windClock(tx: Transaction, found: Case, catalogue: Catalogue, now: Date): Promise<Case> {
  const events = clockEvents(found, await clockEventsOf(tx, [found.id]), catalogue);
  const responseDueAt = dueTime(events);
  const respondedAt = events.find(({ kind }) => kind === 'RESPONDED')?.at;
  const { status, clockAlert } = found;
  const later = responseDueAt > found.responseDueAt && clockAlert === 'DUE_SOON';
  const watched = !respondedAt && status !== 'CLOSED' && status !== 'WAITING_FOR_CUSTOMER' && clockAlert !== 'BREACHED';
  return changeCase(
    tx,
    found,
    {
      responseDueAt,
      clockWatched: watched,
      // A pause that gave more time is worth another warning.
      ...(later ? { clockAlert: 'NONE' } : {}),
      ...(respondedAt && !found.respondedAt ? { respondedAt } : {}),
    },
    now,
  );
}
