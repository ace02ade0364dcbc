/** Settles purchases that nobody waits for: the provider is asked, what was charged is granted. One in each process. R28. */
import { later, realNow } from '../platform/calendar';
import { askAfter } from './look-at-purchase';
import { nextLook } from './look.rules';
import { ProviderAway } from './payment-provider';
import { sweepEvents } from './provider-event.store';
import type { Purchase } from './purchase';
import { claimLook, duePurchases } from './purchase.store';
import { followDueRefunds } from './pursue-refund';
import { endedQuotes, expireQuotes } from './quote.store';
import type { PurchaseWorld } from './selling';

const LOOK_EVERY_MS = 5_000;
const SWEEP_EVERY_MS = 3_600_000;
const BATCH = 20;
/** Quotes that end in one step. */
const MANY = 200;
/** No provider sends news of so long ago again. */
const EVENTS_KEPT_MS = 30 * 24 * 3_600_000;

export class PurchaseWorker {
  private readonly timers: NodeJS.Timeout[] = [];
  private round: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly world: PurchaseWorld) {}

  start(): void {
    const { database } = this.world;
    const sweep = () =>
      database
        .transact((tx) => sweepEvents(tx, later(realNow(), -EVENTS_KEPT_MS)))
        .catch((error: unknown) => this.failed(error));
    this.timers.push(setInterval(() => void this.turn(), LOOK_EVERY_MS).unref());
    this.timers.push(setInterval(() => void sweep(), SWEEP_EVERY_MS).unref());
    void this.turn();
  }

  /** Looks at everything that is due. A turn that has not begun sees what the next one would. */
  turn(): Promise<void> {
    return (this.next ??= this.round =
      this.round.then(() => {
        this.next = undefined;
        return this.takeAll();
      }));
  }

  /** Takes nothing more; what is under way is waited for. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    await this.round;
  }

  /** Where money is under way first, and what nobody waits for last; what fails of one keeps back none of the others. */
  private async takeAll(): Promise<void> {
    const goesOn = () => !this.stopped;
    await this.lookAtAll().catch((error: unknown) => this.failed(error));
    if (goesOn()) await followDueRefunds(this.world, realNow(), goesOn).catch((error: unknown) => this.failed(error));
    if (goesOn()) await this.endQuotes().catch((error: unknown) => this.failed(error));
  }

  private async endQuotes(): Promise<void> {
    const { database, clock } = this.world;
    for (;;) {
      const now = clock.now();
      const ended = await endedQuotes(database.reads, realNow(), now, MANY);
      if (ended.length > 0) await database.transact((tx) => expireQuotes(tx, ended, now));
      if (ended.length < MANY || this.stopped) return;
    }
  }

  private async lookAtAll(): Promise<void> {
    const { database } = this.world;
    for (;;) {
      const due = await duePurchases(database.reads, realNow(), BATCH);
      for (const purchase of due) {
        if (this.stopped) return;
        await this.look(purchase);
      }
      if (due.length < BATCH || this.stopped) return;
    }
  }

  /** Each by itself: what fails for one is tried again later, and keeps nobody else waiting. */
  private async look(purchase: Purchase): Promise<void> {
    const { id, lookAt, looks } = purchase;
    const { database, log } = this.world;
    if (lookAt === null) return;
    const next = nextLook(looks, realNow());
    try {
      if (!(await database.transact((tx) => claimLook(tx, id, lookAt, next)))) return;
      await askAfter(this.world, { ...purchase, lookAt: next });
    } catch (error) {
      const reason = (error as Error).message;
      if (error instanceof ProviderAway) log.warn({ purchaseId: id, reason }, 'a purchase could not be looked at');
      else log.error({ purchaseId: id, err: error as Error }, 'a purchase could not be looked at');
    }
  }

  private failed(error: unknown): void {
    this.world.log.warn({ reason: (error as Error).message }, 'purchases could not be looked at');
  }
}
