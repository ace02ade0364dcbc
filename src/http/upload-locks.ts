/** One request at a time for an upload. The library's own lock spins while it waits; this one sleeps. */
import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';

const PATIENCE_MS = 10_000;

interface Held {
  /** Asks the holder to come to an end. */
  release: RequestRelease;
  /** Done when nobody holds it any more. */
  free: Promise<void>;
  done: () => void;
}

export class UploadLocks implements Locker {
  private readonly held = new Map<string, Held>();

  newLock(id: string): Lock {
    return {
      lock: (signal, release) => this.lock(id, signal, release),
      unlock: async () => {
        const holder = this.held.get(id);
        this.held.delete(id);
        holder?.done();
      },
    };
  }

  /** Does the work as one of those who want the upload: who writes to it is asked to end, and waited for. */
  async holding(id: string, work: () => Promise<void>): Promise<void> {
    const lock = this.newLock(id);
    await lock
      .lock(new AbortController().signal, () => undefined)
      .catch((cause: unknown) => {
        throw new Error('an upload is still written to', { cause });
      });
    try {
      await work();
    } finally {
      await lock.unlock();
    }
  }

  /** Between seeing that it is free and taking it nothing is waited for: of many who wait one has it. */
  private async lock(id: string, signal: AbortSignal, release: RequestRelease): Promise<void> {
    let over: AbortSignal | undefined;
    let ending: Promise<void> | undefined;
    for (let holder = this.held.get(id); holder; holder = this.held.get(id)) {
      over ??= AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
      await holder.release();
      await Promise.race([holder.free, (ending ??= ended(over))]);
      // It throws objects, not errors.
      if (over.aborted) throw ERRORS.ERR_LOCK_TIMEOUT as unknown as Error;
    }
    this.take(id, release);
  }

  private take(id: string, release: RequestRelease): void {
    let done: () => void = () => undefined;
    const free = new Promise<void>((resolve) => (done = resolve));
    this.held.set(id, { release, free, done });
  }
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
