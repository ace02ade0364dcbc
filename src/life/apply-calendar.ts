/**
 * Imports a changed calendar and moves the due times of open cases with it, each told of in its timeline. What a cut
 * leaves undone is found by planning or applying again. R41.
 */
import type { Catalogue } from '../catalog/catalogue';
import { loadCatalogue } from '../catalog/catalogue.store';
import { importTables } from '../catalog/import-catalogue';
import type { RefusedTables } from '../catalog/judge-tables';
import { readTables } from '../catalog/read-tables';
import type { Case } from '../cases/case';
import { OPERATOR } from '../cases/case-event';
import { happenedTo, recordEvent } from '../cases/case-event.store';
import { lockUnansweredCases } from '../cases/open-case.store';
import { windClock } from '../cases/wind-clock';
import { breathe } from '../platform/breathe';
import type { Clock } from '../platform/clock';
import type { Database, Transaction } from '../platform/database';
import { movedCases, planCalendar, planWith } from './plan-calendar';

/** Of one transaction: their locks are held for less time than anybody waits for one. */
const BATCH = 100;

export type CalendarApplied = { kind: 'applied'; open: number; moved: number } | RefusedTables;

export interface Applying {
  clock: Clock;
  /** Done when no request is under way any more that began with the former calendar. */
  settled: () => Promise<unknown>;
  onProgress?: (done: number, total: number) => void;
}

export async function applyCalendar(
  database: Database,
  folder: string | null,
  { clock, settled, onProgress = () => undefined }: Applying,
): Promise<CalendarApplied> {
  const plan = await planCalendar(database.reads, folder);
  if (plan.kind === 'refused') return plan;
  const rest = plan.changes.map(({ caseId }) => caseId);
  // Where one transaction can hold them, calendar and due times change together.
  const begun = folder === null ? 0 : await importAndMove(database, folder, rest.splice(0, BATCH), clock.now());
  if (typeof begun !== 'number') return begun;
  const catalogue = await storedCatalogue(database.reads);
  const moveAll = async (ids: readonly number[], done: number) => {
    let moved = 0;
    for (let from = 0; from < ids.length; from += BATCH) {
      onProgress(done + from, done + ids.length);
      const some = ids.slice(from, from + BATCH);
      moved += await database.transact(async (tx) =>
        move(tx, await lockUnansweredCases(tx, some), catalogue, clock.now()),
      );
      await breathe();
    }
    return moved;
  };
  const moved = begun + (await moveAll(rest, begun));
  if (folder === null) return { kind: 'applied', open: plan.open, moved };
  // Who submitted while it was imported was still promised a time by the former calendar.
  await settled();
  const { open, changes } = await planWith(database.reads, catalogue);
  const late = changes.map(({ caseId }) => caseId);
  return { kind: 'applied', open, moved: moved + (await moveAll(late, moved)) };
}

function importAndMove(
  database: Database,
  folder: string,
  ids: readonly number[],
  now: Date,
): Promise<number | RefusedTables> {
  const { tables } = readTables(folder);
  return database.transact<number | RefusedTables>(
    async (tx) => {
      // Locked before anything is read, so that what is read of them is as they are now.
      const cases = await lockUnansweredCases(tx, ids);
      const imported = await importTables(tx, tables, now);
      return imported.kind === 'refused' ? imported : move(tx, cases, await storedCatalogue(tx), now);
    },
    (outcome) => typeof outcome !== 'number',
  );
}

async function storedCatalogue(db: Transaction): Promise<Catalogue> {
  const catalogue = await loadCatalogue(db);
  if (!catalogue) throw new Error('no catalogue has been imported');
  return catalogue;
}

/** Of two who apply at once the second finds each case moved already. */
async function move(tx: Transaction, locked: readonly Case[], catalogue: Catalogue, now: Date): Promise<number> {
  const moved = await movedCases(tx, locked, catalogue);
  for (const { found, to } of moved) {
    await windClock(tx, found, catalogue, now);
    const times = { from: found.responseDueAt.toISOString(), to: to.toISOString() };
    await recordEvent(tx, happenedTo(found), OPERATOR, now, { kind: 'CALENDAR_CHANGED', ...times });
  }
  return moved.length;
}
