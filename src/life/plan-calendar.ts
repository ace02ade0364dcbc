/** Which first answers would be due at another time by another calendar. Nothing is changed. R41. */
import type { Catalogue } from '../catalog/catalogue';
import { loadCatalogue, plannedCatalogue } from '../catalog/catalogue.store';
import { groupBy } from '../catalog/group-by';
import { judgeTables, type JudgedTables, type RefusedTables } from '../catalog/judge-tables';
import { readTables } from '../catalog/read-tables';
import type { Case } from '../cases/case';
import { clockEvents } from '../cases/case-clock.rules';
import { clockEventsOf } from '../cases/case-event.store';
import { unansweredCases } from '../cases/open-case.store';
import type { Reads } from '../platform/database';
import { dueTime } from '../routing/response-clock.rules';

/** A due time that was promised, and what it would be. */
export interface DueChange {
  readonly caseId: number;
  readonly number: string;
  readonly queue: string;
  readonly from: Date;
  readonly to: Date;
}

export type CalendarPlan =
  | {
      kind: 'planned';
      /** Open cases without an answer: so many were looked at. */
      open: number;
      changes: DueChange[];
    }
  | RefusedTables;

/**
 * By the calendar that importing the folder would make; without a folder by the one that is stored, which differs from
 * what was promised only where applying one was cut off.
 */
export async function planCalendar(db: Reads, folder: string | null): Promise<CalendarPlan> {
  const judged = folder === null ? null : await judgeFolder(db, folder);
  if (judged?.kind === 'refused') return judged;
  const catalogue = judged ? await plannedCatalogue(db, judged.tables) : await loadCatalogue(db);
  return catalogue ? planWith(db, catalogue) : { kind: 'planned', open: 0, changes: [] };
}

export async function planWith(db: Reads, catalogue: Catalogue): Promise<Extract<CalendarPlan, { kind: 'planned' }>> {
  let open = 0;
  const changes: DueChange[] = [];
  for await (const cases of unansweredCases(db)) {
    open += cases.length;
    for (const { found, to } of await movedCases(db, cases, catalogue)) {
      const { id: caseId, number, routing, responseDueAt: from } = found;
      changes.push({ caseId, number, queue: routing.queue, from, to });
    }
  }
  return { kind: 'planned', open, changes };
}

/** Those whose due time is another one by this catalogue. */
export async function movedCases(
  db: Reads,
  cases: readonly Case[],
  catalogue: Catalogue,
): Promise<{ found: Case; to: Date }[]> {
  const ids = cases.map(({ id }) => id);
  const events = groupBy(await clockEventsOf(db, ids), ({ caseId }) => String(caseId));
  return cases.flatMap((found) => {
    const to = dueTime(clockEvents(found, events.get(String(found.id)) ?? [], catalogue));
    return to.getTime() === found.responseDueAt.getTime() ? [] : [{ found, to }];
  });
}

export async function judgeFolder(db: Reads, folder: string): Promise<JudgedTables> {
  const { tables, faults } = readTables(folder);
  return faults.length > 0 ? { kind: 'refused', faults } : judgeTables(db, tables);
}
