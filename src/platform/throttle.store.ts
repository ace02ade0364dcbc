/** Counts wrong guesses in the database, so that aliases, processes and restarts share one count. R61. */
import { LessThan, type EntityManager } from 'typeorm';
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
 * Locks the budgets, in the order given, until the transaction ends, so that of many guesses at once each is judged
 * after the one before. Where one is used up the next is not opened: a guess that is not judged leaves no new row.
 * Every caller names its own budget first and the shared one after it, so that no two wait for one another.
 */
export async function openBudgets(tx: EntityManager, ordered: Guarded[]): Promise<Guesses> {
  const guesses = new Map<string, number[]>();
  let blocked: number | null = null;
  // The time is read after the wait for the lock: in that time others have guessed.
  let now = realNow().getTime();
  for (const { keyHash, budget } of ordered) {
    await tx
      .createQueryBuilder()
      .insert()
      .into(ThrottleRow)
      .values({ keyHash, guesses: '[]', expiresSecond: Math.floor(now / 1000) + lifeOf(budget) })
      .orUpdate(['expires_second'], ['key_hash'])
      .execute();
    const row = await tx.findOneOrFail(ThrottleRow, { where: { keyHash }, ...locking(tx, 'pessimistic_write') });
    guesses.set(keyHash, JSON.parse(row.guesses) as number[]);
    now = realNow().getTime();
    blocked = retryAt(guesses.get(keyHash) ?? [], budget, now);
    if (blocked !== null) break;
  }
  return {
    blockedUntil: blocked,
    async wrong() {
      for (const { keyHash, budget } of ordered) {
        const kept = [...counted(guesses.get(keyHash) ?? [], budget, now), now];
        await tx.update(ThrottleRow, { keyHash }, { guesses: JSON.stringify(kept) });
      }
    },
  };
}

/** In seconds: an hour, or longer for what is counted for longer. */
const lifeOf = ({ windowMs }: Budget): number => Math.max(3600, Math.ceil(windowMs / 1000));

/** Forgets the budgets that nobody has touched for so long that they count nothing. */
export async function sweepThrottles(db: EntityManager): Promise<void> {
  await db.delete(ThrottleRow, { expiresSecond: LessThan(Math.floor(realNow().getTime() / 1000)) });
}
