/** Where all processes count what was spent: in Redis where there is one, else in the database. */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { realNow } from './calendar';
import type { Database } from './database';
import { derivedKey } from './keyed-hash';
import { endOf } from './lease.rules';
import type { Log } from './log';
import { takePoints } from './rate-budget.store';

/** A store that takes longer is away. */
const PATIENCE_MS = 1000;
/** That it is away is said once in so long. */
const SILENCE_MS = 60_000;
const CONNECTION = {
  // What cannot be asked now is counted here.
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  retryStrategy: (attempt: number) => Math.min(attempt * 100, 3000),
};

export interface SharedSettings {
  redisUrl: string | null;
  secret: string;
  rate: { windowMs: number };
}

/** Adds points to what was counted under a key, and tells the sum: the form in which the library has it. */
export interface Counter {
  penalty(key: string, points: number): Promise<{ consumedPoints: number }>;
}

/**
 * What this process knows of one budget. While the store is away it counts here, from what all had taken by then, and
 * what it took meanwhile stays taken: a limit must not make an outage of another one, nor an outage two limits.
 */
interface Count {
  there: number;
  here: number;
}

/** The library's own counters for databases would write in the middle of a transaction that somebody else has open. */
const counterIn = (database: Database, windowMs: number): Counter => ({
  async penalty(key, points) {
    const [name = '', window = '0'] = key.split('@');
    return { consumedPoints: await takePoints(database, name, points, endOf(Number(window), windowMs)) };
  },
});

/** How many points all processes together took of a budget in a window, after these are. */
export class SharedBudgets {
  private saidAt = -Infinity;
  /** Of the present window alone. */
  private counts = new Map<string, Count>();
  private window = -1;

  constructor(
    private readonly store: Counter,
    private readonly log: Log,
    readonly close: () => Promise<void>,
  ) {}

  static async open(database: Database, settings: SharedSettings, log: Log): Promise<SharedBudgets> {
    const { windowMs } = settings.rate;
    // The window is part of the key. What is counted is judged by who asked, so the points here have no meaning.
    const options = { points: 1, duration: Math.ceil(windowMs / 1000) };
    if (!settings.redisUrl) return new SharedBudgets(counterIn(database, windowMs), log, () => Promise.resolve());
    const [{ Redis }, { RateLimiterRedis }] = await Promise.all([import('ioredis'), import('rate-limiter-flexible')]);
    const redis = new Redis(settings.redisUrl, CONNECTION);
    redis.on('error', () => undefined);
    const keyPrefix = `casegate:${derivedKey(settings.secret, 'rate budgets').toString('hex').slice(0, 32)}`;
    const store = new RateLimiterRedis({ ...options, keyPrefix, storeClient: redis, rejectIfRedisNotReady: true });
    await Promise.race([once(redis, 'ready'), wait(PATIENCE_MS, undefined, { ref: false })]).catch(() => undefined);
    return new SharedBudgets(store, log, async () => redis.disconnect());
  }

  async take(name: string, window: number, points: number): Promise<number> {
    const key = `${name}@${window}`;
    const count = this.countOf(key, window);
    try {
      const { consumedPoints } = await inTime(this.store.penalty(key, points));
      // An answer that comes late knows less.
      count.there = Math.max(count.there, consumedPoints);
      return consumedPoints + count.here;
    } catch (error) {
      this.sayAway(error);
      count.here += points;
      return count.there + count.here;
    }
  }

  private countOf(key: string, window: number): Count {
    if (window > this.window) this.counts = new Map();
    this.window = Math.max(window, this.window);
    const count = this.counts.get(key) ?? { there: 0, here: 0 };
    if (window === this.window) this.counts.set(key, count);
    return count;
  }

  private sayAway(error: unknown): void {
    const now = realNow().getTime();
    if (now - this.saidAt < SILENCE_MS) return;
    this.saidAt = now;
    this.log.warn({ reason: (error as Error).message }, 'budgets of requests cannot be shared: they are counted here');
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it takes too long')), PATIENCE_MS).unref();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
