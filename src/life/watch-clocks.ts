/** Tells of first answers that are due soon or were not given in time, each once. R41. */
import type { Database } from '../platform/database';
import { later, MINUTE } from '../platform/calendar';
import { SYSTEM } from '../cases/case-event';
import { recordEvent } from '../cases/case-event.store';
import { alertCase, dueCases, type DueCase } from '../cases/watched-case.store';

/** So long before it is due a first answer is due soon. */
export const DUE_SOON_MINUTES = 30;
/** In one look; more wait for the next. */
export const MOST_TOLD = 200;

/** How many cases were told of. Several processes may look at once: each telling is claimed by a guarded update. */
export async function watchClocks(database: Database, now: Date): Promise<number> {
  const soon = later(now, DUE_SOON_MINUTES * MINUTE);
  const due = await dueCases(database.reads, now, soon, MOST_TOLD);
  let told = 0;
  for (const each of due) if (await tell(database, each, now)) told += 1;
  return told;
}

/** Both sides see it alike. */
function tell(database: Database, { id, queue, responseDueAt }: DueCase, now: Date): Promise<boolean> {
  const kind = responseDueAt < now ? ('BREACHED' as const) : ('DUE_SOON' as const);
  return database.transact(async (tx) => {
    if (!(await alertCase(tx, id, responseDueAt, kind, now))) return false;
    await recordEvent(tx, { id, queue }, SYSTEM, now, { kind, dueAt: responseDueAt.toISOString() });
    return true;
  });
}
