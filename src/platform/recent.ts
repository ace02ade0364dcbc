/** What was found lately, by what it was found for: so many at most, and what nobody asked for the longest goes first. */
export class Recent<V> {
  private readonly found = new Map<string, V>();

  constructor(private readonly most: number) {}

  get(key: string): V | undefined {
    const value = this.found.get(key);
    if (value === undefined) return undefined;
    // A map keeps the order in which things came into it.
    this.found.delete(key);
    this.found.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.found.delete(key);
    this.found.set(key, value);
    if (this.found.size <= this.most) return;
    for (const oldest of this.found.keys()) return void this.found.delete(oldest);
  }

  delete(key: string): void {
    this.found.delete(key);
  }

  /** Forgets all of which this is true. */
  forget(isOver: (value: V) => boolean): void {
    for (const [key, value] of this.found) if (isOver(value)) this.found.delete(key);
  }

  get size(): number {
    return this.found.size;
  }
}
