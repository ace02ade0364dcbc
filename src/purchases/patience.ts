/** How long a reader waits for the provider, and how often one is asked for readers. */
import { realNow } from '../platform/calendar';
import { Recent } from '../platform/recent';

/** So long who changes something waits for the answer; what comes of it later is seen when it is read. */
export const PATIENCE_MS = 8_500;
/** A page that shows what is waited for does not wait longer. */
export const READER_WAITS_MS = 3_000;
const MOST_KNOWN = 10_000;

/** Says yes for one key no more often than this, in one process. */
export class Pace {
  private readonly asked = new WeakMap<object, Recent<number>>();

  constructor(private readonly everyMs: number) {}

  /** `place` is where the key means something: a database. */
  take(place: object, key: string): boolean {
    const known = this.asked.get(place) ?? new Recent<number>(MOST_KNOWN);
    this.asked.set(place, known);
    const now = realNow().getTime();
    const last = known.get(key);
    if (last !== undefined && now - last < this.everyMs) return false;
    known.set(key, now);
    return true;
  }
}

/** Null where it takes longer; what it comes to then, or fails of, is for others to find. */
export async function inTime<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
