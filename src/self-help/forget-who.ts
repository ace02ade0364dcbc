/** Forgets by what it is known whether somebody was counted already: drafts do not live as long. R35. */
import { addDays, dayAt } from '../platform/calendar';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database';
import { forgetMarks } from './event.store';

const DAYS = 60;

export async function forgetWho(world: {
  database: Database;
  clock: Clock;
  settings: { vendorTimeZone: string };
}): Promise<void> {
  const { database, clock, settings } = world;
  const today = dayAt(clock.now(), settings.vendorTimeZone);
  await database.transact((tx) => forgetMarks(tx, addDays(today, -DAYS)));
}
