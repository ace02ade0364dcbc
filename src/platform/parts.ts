/**
 * Things that are read in part: as far as they are asked for. To touch a part that was not read is a mistake in the
 * program and says so; nobody takes it for something that is not there.
 */
import { keptOf, readerOf } from './columns';

/** What is selected for a part, and what is made of its cell; nothing where the cell is the part. */
export interface Part<C = unknown> {
  readonly sql: string;
  readonly reader?: (cell: unknown, context: C) => unknown;
  /** Where SQLite keeps it in another form. */
  readonly embedded?: (cell: unknown, context: C) => unknown;
}

type Readers<C> = (Part<C>['reader'] | undefined)[];

/** The part that is a column of a table. */
export function columnPart<R extends object>(table: string, Row: new () => R, property: keyof R & string): Part {
  const kept = keptOf(Row, property);
  const [reader, embedded] = [readerOf(kept, false), readerOf(kept, true)];
  return {
    sql: `${table}.${kept.name}`,
    ...(reader ? { reader } : {}),
    ...(embedded ? { embedded } : {}),
  };
}

export class PartReader<P extends string, C = unknown> {
  /** What to select. */
  readonly columns: readonly string[];
  private readonly names: readonly P[];
  private readonly unread: object;
  private readonly readers: Readers<C>;
  private readonly embedded: Readers<C>;

  constructor(what: string, all: ReadonlyMap<P, Part<C>>, asked: ReadonlySet<string>) {
    const parts = [...all].filter(([name]) => asked.has(name));
    this.names = parts.map(([name]) => name);
    this.columns = parts.map(([, { sql }]) => sql);
    this.readers = parts.map(([, { reader }]) => reader);
    this.embedded = parts.map(([, { reader, embedded }]) => embedded ?? reader);
    this.unread = throwing(
      what,
      [...all.keys()].filter((name) => !asked.has(name)),
    );
  }

  /** The parts in the cells of a row, from one of them on. */
  read(cells: readonly unknown[], from: number, context: C, isEmbedded: boolean): Record<string, unknown> {
    const { names } = this;
    const readers = isEmbedded ? this.embedded : this.readers;
    const found = Object.create(this.unread) as Record<string, unknown>;
    for (let at = 0; at < names.length; at++) {
      const reader = readers[at];
      const cell = cells[from + at];
      found[names[at] as P] = reader ? reader(cell, context) : cell;
    }
    return found;
  }
}

/** An object whose properties cannot be read; a plain one if there are none. */
function throwing(what: string, names: readonly string[]): object {
  if (names.length === 0) return Object.prototype;
  const fail = (name: string) => ({
    get: (): never => {
      throw new Error(`${name} of ${what} was not asked for`);
    },
  });
  return Object.defineProperties({}, Object.fromEntries(names.map((name) => [name, fail(name)])));
}
