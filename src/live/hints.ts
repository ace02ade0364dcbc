/** What waits to be shown to one reader: each changed case once, however often it changed while the reader was slow. */

/** Where it is not known what changed, or it does not matter. */
export const ANYTHING = 'anything';
/** A case by its number. */
export type Hint = number | typeof ANYTHING;

/** Past so many it is only remembered that anything may have changed: a slow reader takes no more memory than this. */
const MOST_WAITING = 200;

export class Hints {
  private waiting = new Set<Hint>();
  private ended = false;
  private wake: () => void = () => undefined;

  constructor(private readonly onEnd: () => void = () => undefined) {}

  get isEnded(): boolean {
    return this.ended;
  }

  tell(hint: Hint): void {
    if (this.ended || this.waiting.has(ANYTHING)) return;
    if (hint === ANYTHING || this.waiting.size >= MOST_WAITING) this.waiting = new Set([ANYTHING]);
    else this.waiting.add(hint);
    this.wake();
  }

  /** The next one; null once it has ended. There is one reader, who asks again when it is done with the last one. */
  async next(): Promise<Hint | null> {
    while (!this.ended) {
      for (const hint of this.waiting) {
        this.waiting.delete(hint);
        return hint;
      }
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return null;
  }

  /** Wakes the reader as well: an end is not kept waiting for the next change. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.waiting.clear();
    this.onEnd();
    this.wake();
  }
}
