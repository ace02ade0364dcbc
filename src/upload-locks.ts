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
      lock: async (signal, release) => {
        if (this.held.has(id)) await this.waitFor(id, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]));
        this.take(id, release);
      },
      unlock: async () => {
        const holder = this.held.get(id);
        this.held.delete(id);
        holder?.done();
      },
    };
  }

  private async waitFor(id: string, over: AbortSignal): Promise<void> {
    const tooLate = new Promise<void>((resolve) => over.addEventListener('abort', () => resolve(), { once: true }));
    for (let holder = this.held.get(id); holder; holder = this.held.get(id)) {
      await holder.release();
      await Promise.race([holder.free, tooLate]);
      // It throws objects, not errors.
      if (over.aborted) throw ERRORS.ERR_LOCK_TIMEOUT as unknown as Error;
    }
  }

  private take(id: string, release: RequestRelease): void {
    let done: () => void = () => undefined;
    const free = new Promise<void>((resolve) => (done = resolve));
    this.held.set(id, { release, free, done });
  }
}
