/** A gap between the transactions of a long job. */
import { setTimeout as wait } from 'node:timers/promises';

const GAP_MS = 20;

/** Who waits for SQLite's one writer does not queue but asks now and then: without a gap it would hardly ever come. */
export function breathe(): Promise<void> {
  return wait(GAP_MS);
}
