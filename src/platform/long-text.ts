import { Column, getMetadataArgsStorage } from 'typeorm';

const columns: { target: object; property: string }[] = [];

/** A text of more than 64 kB: MySQL needs another type for it than SQLite has. */
export function LongText(): PropertyDecorator {
  return (target, property) => {
    columns.push({ target: target.constructor, property: String(property) });
    Column({ type: 'text' })(target, property);
  };
}

/** Names the type of the engine that is about to be opened, before TypeORM reads the decorators. */
export function setLongTextType(type: 'text' | 'mediumtext'): void {
  for (const { target, property } of columns) {
    const column = getMetadataArgsStorage().columns.find((c) => c.target === target && c.propertyName === property);
    if (column) column.options.type = type;
  }
}
