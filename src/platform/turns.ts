/** Lets work wait its turn: so many pieces at once for each whom they are for, the others in the order they came. */
export class Turns {
  private readonly lines = new Map<string | number, { under: number; waiting: (() => void)[] }>();

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting = Infinity,
  ) {}

  /** Whether no more may wait. Turns are never refused here: who asks knows what to answer instead. */
  isFull(whose: string | number): boolean {
    const line = this.lines.get(whose);
    return line?.under === this.atOnce && line.waiting.length >= this.mostWaiting;
  }

  /** Does the work after what came before it, whatever became of that. */
  async take<T>(whose: string | number, work: () => Promise<T>): Promise<T> {
    await this.begin(whose);
    try {
      return await work();
    } finally {
      this.end(whose);
    }
  }

  private begin(whose: string | number): Promise<void> | void {
    const line = this.lines.get(whose) ?? { under: 0, waiting: [] };
    this.lines.set(whose, line);
    if (line.under === this.atOnce) return new Promise((resolve) => line.waiting.push(resolve));
    line.under += 1;
  }

  /** The place goes to the one who has waited longest; nothing is kept of somebody who has no work left. */
  private end(whose: string | number): void {
    const line = this.lines.get(whose);
    const next = line?.waiting.shift();
    if (!line || next) return next?.();
    line.under -= 1;
    if (line.under === 0) this.lines.delete(whose);
  }
}
