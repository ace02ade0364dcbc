/** Pages of what belongs to several parents at once: two statements for all of one size and place, however many. */
import type { EntityManager } from 'typeorm';
import { readInBatches } from './in-order';

export type Direction = 'ASC' | 'DESC';

/** A page of the children of a parent that the caller has read through a viewer. */
export interface ChildQuestion {
  parentId: number;
  first: number;
  /** The number of the child after which to go on; 0 for the start. */
  after: number;
  direction: Direction;
}

/** Names of our own tables and columns, never a client's words. */
export interface Children {
  table: string;
  parent: string;
}

/** The numbers of each page's children and of one more, in the order in which they were asked for. */
export async function childPages(
  db: EntityManager,
  { table, parent }: Children,
  asked: readonly ChildQuestion[],
): Promise<number[][]> {
  const keyOf = ({ first, after, direction }: ChildQuestion) => `${first} ${after} ${direction}`;
  const found = new Map<string, number[]>();
  for (const [key, question] of new Map(asked.map((each) => [keyOf(each), each]))) {
    const { first, after, direction } = question;
    const parents = asked.filter((each) => keyOf(each) === key).map(({ parentId }) => parentId);
    const beyond = direction === 'ASC' ? '>' : '<';
    const rows = await readInBatches(parents, (some) => {
      const marks = some.map(() => '?').join(', ');
      const ranked = `SELECT id, ${parent} AS parent, ROW_NUMBER() OVER (PARTITION BY ${parent} ORDER BY id ${direction}) AS place FROM ${table} WHERE ${parent} IN (${marks})${after ? ` AND id ${beyond} ?` : ''}`;
      return db.query(`SELECT id, parent FROM (${ranked}) ranked WHERE place <= ? ORDER BY id ${direction}`, [
        ...some,
        ...(after ? [after] : []),
        first + 1,
      ]) as Promise<{ id: number; parent: number }[]>;
    });
    for (const { id, parent: parentId } of rows) {
      const page = `${parentId} ${key}`;
      found.set(page, [...(found.get(page) ?? []), Number(id)]);
    }
  }
  return asked.map((each) => found.get(`${each.parentId} ${keyOf(each)}`) ?? []);
}

/** How many children each parent has. */
export async function countChildren(
  db: EntityManager,
  { table, parent }: Children,
  parentIds: readonly number[],
): Promise<number[]> {
  const rows = await readInBatches(parentIds, (some) => {
    const marks = some.map(() => '?').join(', ');
    const sql = `SELECT ${parent} AS parent, COUNT(*) AS total FROM ${table} WHERE ${parent} IN (${marks}) GROUP BY ${parent}`;
    return db.query(sql, [...some]) as Promise<{ parent: number; total: number | string }[]>;
  });
  const byParent = new Map(rows.map(({ parent: id, total }) => [Number(id), Number(total)]));
  return parentIds.map((id) => byParent.get(id) ?? 0);
}
