/** Columns of a table as statements name them and as drivers give them, by what the class of its rows says of them. */
import { getMetadataArgsStorage, type EntityManager } from 'typeorm';
import { instant } from './calendar';
import { isEmbedded } from './read-rows';
import { SnakeNames } from './snake-names';

type Class<R> = new () => R;

interface Kept {
  /** How the column is called in the database. */
  readonly name: string;
  readonly type: unknown;
}

const names = new SnakeNames();

/** What is kept of a property of a row; a name that is no column of the table does not compile. */
export function keptOf<R extends object>(Row: Class<R>, property: keyof R & string): Kept {
  const found = getMetadataArgsStorage().columns.find((each) => each.target === Row && each.propertyName === property);
  if (!found) throw new Error(`${Row.name}.${property} is no column`);
  return { name: names.columnName(property, found.options.name, []), type: found.options.type };
}

/** A moment as SQLite keeps it: without its zone, which is UTC. */
const moment = (text: string): Date => instant(Date.parse(`${text.replace(' ', 'T')}Z`));

export type Reader = (cell: unknown) => unknown;

/** What to make of what the driver gives; null where it is what the row has. */
export function readerOf({ type }: Kept, embedded: boolean): Reader | null {
  if (type === 'boolean') return (cell) => cell === 1;
  if (type === 'datetime' && embedded) return (cell) => (cell === null ? null : moment(cell as string));
  return null;
}

export class Columns<R> {
  private constructor(
    private readonly kept: readonly { property: string; name: string }[],
    private readonly readers: Record<'embedded' | 'server', readonly { property: string; reader: Reader }[]>,
  ) {}

  static of<R extends object, K extends keyof R & string>(
    Row: Class<R>,
    properties: readonly K[],
  ): Columns<Pick<R, K>> {
    const kept = properties.map((property) => ({ property, ...keptOf(Row, property) }));
    const readers = (embedded: boolean) =>
      kept.flatMap((each) => {
        const reader = readerOf(each, embedded);
        return reader ? [{ property: each.property, reader }] : [];
      });
    return new Columns(kept, { embedded: readers(true), server: readers(false) });
  }

  /** Each column under the name of its property, or under that name behind a prefix. */
  sql(table: string, prefix = ''): string {
    return this.kept.map(({ property, name }) => `${table}.${name} AS ${prefix}${property}`).join(', ');
  }

  /** What stands behind a prefix in a row that something else was read with. */
  beside(db: EntityManager, row: object, prefix: string): R {
    const cells = row as Record<string, unknown>;
    const found = Object.fromEntries(this.kept.map(({ property }) => [property, cells[prefix + property]]));
    return this.rows(db, [found as R])[0] as R;
  }

  /** The rows that `readRows` read, as the class of the rows has them. */
  rows<T extends R>(db: EntityManager, rows: T[]): T[] {
    for (const { property, reader } of this.readers[isEmbedded(db) ? 'embedded' : 'server'])
      for (const row of rows as Record<string, unknown>[]) row[property] = reader(row[property]);
    return rows;
  }
}
