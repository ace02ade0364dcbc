/**
 * The same page in one statement: the page is cut out first, and what belongs to its cases is joined to it, so that a
 * case comes once for each of its contacts. The order is made here again: a sort in the database copies the wide rows
 * into a table of their own first. (JSON_ARRAYAGG of the contacts in a sub-select took half as long again.)
 */
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { cursorAt, pageSize, placeOf } from '../answer-forms';
import {
  CASE_COLUMNS,
  LAST_CHANGED_FIRST,
  linked,
  linkedValues,
  LINKS,
  toNode,
  type Asked,
  type CaseRow,
  type Contact,
} from './list-cases';

type Row = RowDataPacket &
  CaseRow & {
    version: string;
    product: string;
    ends_on: string | null;
    plan_type_code: string;
    contact_id: number;
    role: 'PRIMARY' | 'ADDITIONAL';
    first_name: string;
    last_name: string;
    email: string;
  };

/** The last changed case first, its contacts in the order in which they were added. */
function inOrder(a: Row, b: Row): number {
  if (a.updated_at !== b.updated_at) return a.updated_at < b.updated_at ? 1 : -1;
  return b.id - a.id || a.contact_id - b.contact_id;
}

export function listCasesAtOnce(pool: Pool, planNames: ReadonlyMap<string, string>) {
  return async (signIn: number, { first, after }: Asked) => {
    const size = pageSize(first);
    const place = placeOf(after);
    const [rows] = await pool.execute<Row[]>(
      `SELECT ${CASE_COLUMNS}, pv.name AS version, p.name AS product,
         IF(r.id IS NULL, NULL, a.ends_on) AS ends_on, a.plan_type_code,
         o.id AS contact_id, o.role, o.first_name, o.last_name, o.email
       FROM (SELECT v.case_id ${LINKS} ${linked(place)} ${LAST_CHANGED_FIRST} LIMIT ${size + 1}) v
       STRAIGHT_JOIN cases c ON c.id = v.case_id
       STRAIGHT_JOIN product_versions pv ON pv.id = c.product_version_id
       STRAIGHT_JOIN products p ON p.id = pv.product_id
       STRAIGHT_JOIN agreements a ON a.id = c.agreement_id
       LEFT JOIN registrations r ON r.sign_in_id = ? AND r.agreement_id = a.id
       INNER JOIN case_contacts o ON o.case_id = c.id`,
      [...linkedValues(signIn, place), signIn],
    );
    rows.sort(inOrder);
    const nodes: ReturnType<typeof toNode>[] = [];
    let last: Row | undefined;
    let hasNextPage = false;
    let additional: Contact[] = [];
    for (const row of rows) {
      if (row.id !== last?.id) {
        hasNextPage = nodes.length === size;
        if (hasNextPage) break;
        const version = { name: row.version, product: { name: row.product } };
        const planType = { name: planNames.get(row.plan_type_code) };
        const agreement = row.ends_on && { endsOn: row.ends_on, planType };
        additional = [];
        nodes.push(toNode(row, version, agreement, { primary: null, additional }));
        last = row;
      }
      const contact = { firstName: row.first_name, lastName: row.last_name, email: row.email };
      if (row.role === 'PRIMARY') (nodes.at(-1) as (typeof nodes)[0]).primaryContact = contact;
      else additional.push(contact);
    }
    return { cases: { nodes, pageInfo: { hasNextPage, endCursor: last ? cursorAt(last.updated_at, last.id) : null } } };
  };
}
