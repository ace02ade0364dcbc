/** Pages of what belongs to several parents at once: one statement for all of one size and place, however many. */
import type { EntityManager } from 'typeorm';
import { NO_ROW } from './global-id';
import { readInBatches } from './in-order';
import { inPowers, places, readRows } from './read-rows';

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

/**
 * The children of each page and one more, in the order in which they were asked for: with the columns that are selected
 * of `child`, among them the parent under a name of its own, and of what is joined to it.
 */
export async function childRows<P extends string, T extends { [of in P]: number }>(
  db: EntityManager,
  { table, parent }: Children,
  nameOfParent: P,
  columns: string,
  asked: readonly ChildQuestion[],
  join = '',
): Promise<T[][]> {
  const keyOf = ({ first, after, direction }: ChildQuestion) => `${first} ${after} ${direction}`;
  const found = new Map<string, T[]>();
  for (const [key, question] of new Map(asked.map((each) => [keyOf(each), each]))) {
    const { first, after, direction } = question;
    const parents = asked.filter((each) => keyOf(each) === key).map(({ parentId }) => parentId);
    const selected = `SELECT ${columns} FROM`;
    const beyond = (id: string) => (after ? ` AND ${id} ${direction === 'ASC' ? '>' : '<'} ?` : '');
    const rows = await readInBatches(parents, (some) => {
      const ids = inPowers(some, NO_ROW);
      const values = [...ids, ...(after ? [after] : []), first + 1];
      // Of one parent a part of the index is read; of several each child is counted before the pages are cut.
      const sql =
        ids.length === 1
          ? `${selected} ${table} child ${join} WHERE child.${parent} = ?${beyond('child.id')} ORDER BY child.id ${direction} LIMIT ?`
          : `${selected} (SELECT id AS number, ROW_NUMBER() OVER (PARTITION BY ${parent} ORDER BY id ${direction}) AS place FROM ${table} WHERE ${parent} IN (${places(ids.length)})${beyond('id')}) ranked INNER JOIN ${table} child ON child.id = ranked.number ${join} WHERE ranked.place <= ? ORDER BY child.id ${direction}`;
      return readRows<T>(db, sql, values);
    });
    for (const row of rows) {
      const page = `${Number(row[nameOfParent])} ${key}`;
      const its = found.get(page);
      if (its) its.push(row);
      else found.set(page, [row]);
    }
  }
  return asked.map((each) => found.get(`${each.parentId} ${keyOf(each)}`) ?? []);
}

interface Child {
  id: number;
  parentId: number;
}

/** The numbers of each page's children and of one more. */
export async function childPages(
  db: EntityManager,
  children: Children,
  asked: readonly ChildQuestion[],
): Promise<number[][]> {
  const columns = `child.id AS id, child.${children.parent} AS parentId`;
  const pages = await childRows<'parentId', Child>(db, children, 'parentId', columns, asked);
  return pages.map((page) => page.map(({ id }) => Number(id)));
}

/** How many children each parent has. */
export async function countChildren(
  db: EntityManager,
  { table, parent }: Children,
  parentIds: readonly number[],
): Promise<number[]> {
  const rows = await readInBatches(parentIds, (some) => {
    const ids = inPowers(some, NO_ROW);
    const sql = `SELECT ${parent} AS parent, COUNT(*) AS total FROM ${table} WHERE ${parent} IN (${places(ids.length)}) GROUP BY ${parent}`;
    return readRows<{ parent: number; total: number | string }>(db, sql, ids);
  });
  const byParent = new Map(rows.map(({ parent: id, total }) => [Number(id), Number(total)]));
  return parentIds.map((id) => byParent.get(id) ?? 0);
}
