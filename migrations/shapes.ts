/** Tables as data, made alike on either engine. */
import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';

export const id: TableColumnOptions = {
  name: 'id',
  type: 'integer',
  isPrimary: true,
  isGenerated: true,
  generationStrategy: 'increment',
};
export const integer = (name: string): TableColumnOptions => ({ name, type: 'integer' });
export const text = (name: string, length: number): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
});
export const short = (name: string): TableColumnOptions => ({ name, type: 'text' });
export const day = (name: string): TableColumnOptions => ({ name, type: 'date' });
export const moment = (name: string): TableColumnOptions => ({ name, type: 'datetime', precision: 3 });
export const yesNo = (name: string): TableColumnOptions => ({ name, type: 'boolean' });
export const orNull = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isNullable: true });
export const key = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isPrimary: true });

export interface Shape {
  columns: TableColumnOptions[];
  /** Index name to columns; a name that starts with `!` is unique. */
  indexes?: Record<string, string[]>;
  /** Foreign key name to [column, table]. */
  references?: Record<string, [string, string]>;
}

export const isEmbedded = (runner: QueryRunner): boolean => runner.dataSource.options.type === 'better-sqlite3';

/** A text of more than 64 kB: MySQL needs another type for it than SQLite has. */
export const longText = (runner: QueryRunner): string => (isEmbedded(runner) ? 'text' : 'mediumtext');

export async function createTables(runner: QueryRunner, shapes: Record<string, Shape>): Promise<void> {
  // Identifiers are compared byte for byte: MariaDB's usual collations take 'ABC ' for 'abc'.
  const engine = isEmbedded(runner) ? {} : { engine: 'InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin' };
  for (const [name, { columns, indexes = {}, references = {} }] of Object.entries(shapes)) {
    await runner.createTable(
      new Table({
        name,
        columns,
        ...engine,
        indices: Object.entries(indexes).map(([index, columnNames]) => ({
          name: index.replace('!', ''),
          columnNames,
          isUnique: index.startsWith('!'),
        })),
        foreignKeys: Object.entries(references).map(([constraint, [column, table]]) => ({
          name: constraint,
          columnNames: [column],
          referencedTableName: table,
          referencedColumnNames: ['id'],
          // Said, since MariaDB takes silence for RESTRICT and the entities do not.
          onDelete: 'NO ACTION',
          onUpdate: 'NO ACTION',
        })),
      }),
      // MySQL commits each table by itself: a start that was cut off halfway goes on here.
      true,
    );
  }
}

export async function dropTables(runner: QueryRunner, names: string[]): Promise<void> {
  for (const name of [...names].reverse()) await runner.dropTable(name);
}
