/** Who may spend how much in a minute. What a request spends is counted in memory, out of a slice of the shared budget. */
import { instant, realNow } from './calendar';
import { emptyLease, endOf, giveBack, grant, remaining, spend, windowAt, wish, type Lease } from './lease.rules';
import type { RateSettings } from './settings-limits';
import type { SharedBudgets } from './shared-budgets';

/** Whose points are spent. */
export interface Spender {
  readonly name: string;
  /** In a window. */
  readonly limit: number;
}

export class RateBudgets {
  private leases = new Map<string, Lease>();
  private readonly asking = new Map<string, Promise<void>>();
  private window = -1;

  constructor(
    private readonly shared: Pick<SharedBudgets, 'take' | 'close'>,
    readonly settings: RateSettings,
    private readonly now: () => number = () => realNow().getTime(),
  ) {}

  /** The points of one request. */
  of(spender: Spender): Spending {
    return new Spending(this, spender);
  }

  /** Spends them, or says when there are more. */
  async spend({ name, limit }: Spender, points: number): Promise<Date | null> {
    for (;;) {
      const lease = this.lease(name);
      const after = spend(lease, points);
      if (after) {
        this.leases.set(name, after);
        return null;
      }
      const wished = wish(lease, points, limit);
      if (wished === 0) return this.resetAt(lease.window);
      await this.ask(name, wished, limit);
    }
  }

  giveBack({ name }: Spender, points: number, window: number): void {
    if (points > 0) this.leases.set(name, giveBack(this.lease(name), points, window));
  }

  remaining({ name, limit }: Spender): number {
    return remaining(this.lease(name), limit);
  }

  /** The present window; nothing is kept of the one before it. */
  get currentWindow(): number {
    const window = windowAt(this.now(), this.settings.windowMs);
    if (window !== this.window) this.leases = new Map();
    return (this.window = window);
  }

  resetAt(window = this.currentWindow): Date {
    return instant(endOf(window, this.settings.windowMs));
  }

  /** Until there is more, in seconds. */
  secondsUntil(at: Date): number {
    return Math.max(Math.ceil((at.getTime() - this.now()) / 1000), 1);
  }

  close(): Promise<void> {
    return this.shared.close();
  }

  private lease(name: string): Lease {
    const window = this.currentWindow;
    return this.leases.get(name) ?? emptyLease(window);
  }

  /** Of one budget is asked once at a time: who comes meanwhile looks again what there is then. */
  private ask(name: string, wished: number, limit: number): Promise<void> {
    const underWay = this.asking.get(name);
    if (underWay) return underWay;
    const asked = this.askNow(name, wished, limit).finally(() => this.asking.delete(name));
    this.asking.set(name, asked);
    return asked;
  }

  private async askNow(name: string, wished: number, limit: number): Promise<void> {
    const window = this.currentWindow;
    const takenByAll = await this.shared.take(name, window, wished);
    const lease = this.lease(name);
    if (lease.window === window) this.leases.set(name, grant(lease, wished, takenByAll, limit));
  }
}

/** What one request takes of a budget: first what it may cost, in the end what it did. */
export class Spending {
  private spent = 0;
  private window = -1;

  constructor(
    private readonly budgets: RateBudgets,
    private readonly spender: Spender,
  ) {}

  /** Has `points` spent in all by now; null, or when there are more. What was spent before stays so. */
  async spend(points: number): Promise<Date | null> {
    const more = points - this.spent;
    if (more <= 0) return null;
    const refusedUntil = await this.budgets.spend(this.spender, more);
    if (refusedUntil) return refusedUntil;
    this.spent = points;
    this.window = this.budgets.currentWindow;
    return null;
  }

  /** Gives back what is above `points`. */
  settle(points: number): void {
    this.budgets.giveBack(this.spender, this.spent - points, this.window);
    this.spent = Math.min(points, this.spent);
  }

  /** Of this request, as it is known now. */
  get cost(): number {
    return this.spent;
  }
  get limit(): number {
    return this.spender.limit;
  }
  get remaining(): number {
    return this.budgets.remaining(this.spender);
  }
  get resetAt(): Date {
    return this.budgets.resetAt();
  }
  secondsUntil(at: Date): number {
    return this.budgets.secondsUntil(at);
  }
}
