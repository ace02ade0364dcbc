/** The readers of one kind of thing: those of a case, of a sign-in or of a queue. */
import { ANYTHING, Hints, type Hint } from './hints';

export class Topics<K> {
  private readonly readers = new Map<K, Set<Hints>>();

  /** How many readers there are. */
  get size(): number {
    return [...this.readers.values()].reduce((sum, readers) => sum + readers.size, 0);
  }

  get isEmpty(): boolean {
    return this.readers.size === 0;
  }

  /** One more reader; it is forgotten when it ends. */
  open(key: K): Hints {
    const readers = this.readers.get(key) ?? new Set<Hints>();
    this.readers.set(key, readers);
    const hints = new Hints(() => {
      readers.delete(hints);
      if (readers.size === 0 && this.readers.get(key) === readers) this.readers.delete(key);
    });
    readers.add(hints);
    return hints;
  }

  tell(key: K, hint: Hint): void {
    for (const hints of this.readers.get(key) ?? []) hints.tell(hint);
  }

  /** Everybody looks again. */
  stir(): void {
    for (const readers of this.readers.values()) for (const hints of readers) hints.tell(ANYTHING);
  }

  end(): void {
    for (const readers of [...this.readers.values()]) for (const hints of [...readers]) hints.end();
  }
}
