/** Tells the other workers of one server what was committed here, through the process that keeps them all. */
import type { Announcement } from '../platform/database';

/** From a worker, and on to the others. */
export interface Committed {
  readonly committed: Announcement;
}

export const isCommitted = (message: unknown): message is Committed =>
  typeof message === 'object' && message !== null && 'committed' in message;

export class WorkerRelay {
  private readonly onMessage: (message: unknown) => void;
  /** They go out one after the other: with the last all are out. */
  private lastSent: Promise<void> = Promise.resolve();

  constructor(hear: (announcement: Announcement) => void) {
    this.onMessage = (message) => {
      if (isCommitted(message)) hear(message.committed);
    };
    process.on('message', this.onMessage);
  }

  tell(committed: Announcement): void {
    // Where nobody keeps this worker any more it is about to end, and nobody is left to be told.
    this.lastSent = new Promise((resolve) => {
      if (process.connected) process.send?.({ committed } satisfies Committed, undefined, undefined, () => resolve());
      else resolve();
    });
  }

  async close(): Promise<void> {
    process.off('message', this.onMessage);
    await this.lastSent;
  }
}
