/** Lets each sign-in have a few answers in the making at a time: one change may concern hundreds of its streams. */
export class Turns {
  private readonly under = new Map<number, number>();
  private readonly waiting = new Map<number, (() => void)[]>();

  constructor(private readonly most: number) {}

  async run<T>(signInId: number, work: () => Promise<T>): Promise<T> {
    await this.begin(signInId);
    try {
      return await work();
    } finally {
      this.end(signInId);
    }
  }

  private begin(signInId: number): Promise<void> | void {
    const under = this.under.get(signInId) ?? 0;
    if (under < this.most) return void this.under.set(signInId, under + 1);
    return new Promise((resolve) => this.waiting.set(signInId, [...(this.waiting.get(signInId) ?? []), resolve]));
  }

  /** The place goes to the one who has waited longest. */
  private end(signInId: number): void {
    const [next, ...others] = this.waiting.get(signInId) ?? [];
    if (others.length > 0) this.waiting.set(signInId, others);
    else this.waiting.delete(signInId);
    if (next) return next();
    const left = (this.under.get(signInId) ?? 1) - 1;
    if (left > 0) this.under.set(signInId, left);
    else this.under.delete(signInId);
  }
}
