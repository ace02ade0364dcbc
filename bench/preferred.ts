/** On a machine that others use too: everything that is measured comes before what others run, all of it alike. */
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

let wanted = 0;

export const isPreferred = (): boolean => wanted !== 0;

/** What is started from now on inherits it: database, servers and load, so that nobody gains but the measurement. */
export function preferAll(priority: number, told: (line: string) => void): void {
  try {
    setPriority(priority);
    wanted = priority;
  } catch (error) {
    told(`the priority stays as it is: ${(error as Error).message}`);
  }
}

/** Linux weighs whole sessions against one another where that is on, so each program has a session of its own. */
export function prefer(pid: number | undefined): void {
  if (!isPreferred() || pid === undefined) return;
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(wanted));
  } catch {
    // No such thing here: then the priority alone counts.
  }
}
