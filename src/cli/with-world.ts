/** Opens what the server opens, for one command, and closes it whatever happens. */
import { openAnnouncements } from '../live/open-announcements';
import { createLog } from '../platform/log';
import { dayAt } from '../platform/calendar';
import { readSettings } from '../platform/settings';
import { openWorld, type OpenWorld } from '../set-up';
import { COMMAND_LINE } from '../audit/audit-entry';
import type { Issue } from '../agreements/issue-agreements';

export async function withWorld<T>(work: (world: OpenWorld) => Promise<T>): Promise<T> {
  // A command never adds demo people to a database that it was only asked to look at; the server makes them.
  const settings = { ...readSettings(), demoWorld: false };
  const log = createLog(settings.logLevel);
  const world = await openWorld(settings, log);
  // Servers hear by Redis what a command changes, as they hear it of one another.
  const live = openAnnouncements(world.database, settings, log);
  try {
    return await work(world);
  } finally {
    await live.close();
    await world.database.close();
  }
}

/** What issuing needs of the world, at this moment of the domain's clock. */
export function issueIn(
  { catalogue, hash, clock, settings }: OpenWorld,
  reason: string | null | undefined = null,
): Issue {
  const now = clock.now();
  const today = dayAt(now, settings.vendorTimeZone);
  return { catalogue: catalogue.current, hash, now, today, acting: COMMAND_LINE, reason };
}
