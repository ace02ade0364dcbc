/** Counts wrong guesses in the database, so that aliases, processes and restarts share one count. R61. */
import { In, LessThan, type EntityManager } from 'typeorm';
import { realNow } from './calendar';
import { locking } from './database';
import { counted, retryAt, type Budget } from './throttle.rules';
import { ThrottleRow } from './throttle.row';

export interface Guarded {
  keyHash: string;
  budget: Budget;
}

export interface Guesses {
  /** When the next guess is judged, or null if this one is. */
  blockedUntil: number | null;
  /** Remembers that this guess was wrong. */
  wrong(): Promise<void>;
}

/**
 * Locks the budgets until the transaction ends, so that of many guesses at once each is judged after the one before.
 * The keys are taken in order: two requests that need the same budgets cannot wait for one another.
 */
export async function openBudgets(tx: EntityManager, guarded: Guarded[]): Promise<Guesses> {
  const expiresSecond = Math.floor(realNow().getTime() / 1000) + 3600;
  const ordered = [...guarded].sort((a, b) => (a.keyHash < b.keyHash ? -1 : 1));
  for (const { keyHash } of ordered) {
    await tx
      .createQueryBuilder()
      .insert()
      .into(ThrottleRow)
      .values({ keyHash, guesses: '[]', expiresSecond })
      .orUpdate(['expires_second'], ['key_hash'])
      .execute();
  }
  const where = { keyHash: In(ordered.map(({ keyHash }) => keyHash)) };
  const rows = await tx.find(ThrottleRow, { where, ...locking(tx, 'pessimistic_write') });
  const guesses = new Map(rows.map((row) => [row.keyHash, JSON.parse(row.guesses) as number[]]));
  // Now, and not before the wait for the locks: in that time others have guessed.
  const now = realNow().getTime();
  const waits = ordered.map(({ keyHash, budget }) => retryAt(guesses.get(keyHash) ?? [], budget, now));
  const blocked = waits.filter((at): at is number => at !== null);
  return {
    blockedUntil: blocked.length > 0 ? Math.max(...blocked) : null,
    async wrong() {
      for (const { keyHash, budget } of ordered) {
        const kept = [...counted(guesses.get(keyHash) ?? [], budget, now), now];
        await tx.update(ThrottleRow, { keyHash }, { guesses: JSON.stringify(kept) });
      }
    },
  };
}

/** Forgets the budgets that nobody has touched for an hour. */
export async function sweepThrottles(db: EntityManager): Promise<void> {
  await db.delete(ThrottleRow, { expiresSecond: LessThan(Math.floor(realNow().getTime() / 1000)) });
}
