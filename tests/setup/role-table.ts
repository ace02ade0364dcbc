/** A matrix as text: a column for each role, a row for each way in. */
import { ROLES } from './roles';

export interface Expected {
  marks: string[];
  /** Of its refusals. */
  code: string;
}

/**
 * `name  mark  mark …  CODE`, with two blanks or more between them. A name with a colon at its end is that of a type;
 * the names of its fields stand indented below.
 */
export function readTable(text: string): Map<string, Expected> {
  const table = new Map<string, Expected>();
  let type = { name: '', row: {} as Expected };
  for (const line of text.split('\n').filter((each) => !/^(#|\s*$)/.test(each))) {
    const [name = '', ...cells] = line.trim().split(/\s{2,}/);
    if (line.startsWith('    ')) {
      for (const field of line.trim().split(/\s+/)) add(`${type.name}.${field}`, type.row);
      continue;
    }
    const row = { marks: cells.slice(0, ROLES.length), code: cells.slice(ROLES.length).join(' ') };
    if (name.endsWith(':')) type = { name: name.slice(0, -1), row };
    else add(name, row);
  }
  return table;

  function add(name: string, row: Expected): void {
    if (table.has(name)) throw new Error(`${name} stands there twice`);
    table.set(name, row);
  }
}

/** With the role at each mark: what is wrong is found in a difference then. */
export const written = (marks: readonly string[], code = ''): string =>
  [...ROLES.map((role, index) => `${role} ${marks[index]}`), code].filter((each) => each !== '').join(', ');

/** What stands before a bracket. */
export const bare = (name: string): string => name.replace(/ \(.*$/, '');
