/** Reads cases. Every read of a case takes the viewer first, and asks only for what the rule would let through. */
import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../catalog/catalogue';
import type { Viewer } from '../identity/viewer';
import { Columns } from '../platform/columns';
import { NO_ROW } from '../platform/global-id';
import { inPowers, locks, places, readCells, readRows, texts } from '../platform/read-rows';
import type { AskedOfCase, Case, CaseContact, ContactRole } from './case';
import { CaseContactRow, type CaseRow } from './case.row';
import { shapeOf, WHOLE } from './case-shape.store';

export function toCase(row: CaseRow, viewerRole: ContactRole | null): Case {
  const { queue, region, country, timeZone, locale, opensAt, grounds, ...rest } = row;
  return {
    ...rest,
    viewerRole,
    routing: { queue, region, country, timeZone, locale, opensAt, grounds: JSON.parse(grounds) as never },
  };
}

/** Those of the numbered cases that the viewer sees. */
export function findCases(db: EntityManager, viewer: Viewer, ids: readonly number[]): Promise<Case[]> {
  return seen(db, viewer, 'id', ids);
}

interface HowSeen {
  asked: AskedOfCase;
  /** Needed where the agreement is asked for. */
  catalogue: Catalogue | null;
  lock: string;
}

/** A case is named by its key, and the viewer's link to it, if there is one, by its own. */
async function seen(
  db: EntityManager,
  viewer: Viewer,
  key: 'id' | 'number',
  named: readonly (string | number)[],
  { asked = WHOLE, catalogue = null, lock = '' }: Partial<HowSeen> = {},
): Promise<Case[]> {
  const shape = shapeOf(asked);
  const { signInId } = viewer;
  const keys = inPowers(named, key === 'id' ? NO_ROW : '');
  const sql = `SELECT ${shape.columns} FROM cases kase ${LINKED} ${shape.joins} WHERE ${SHOWN} AND kase.${key} IN (${places(keys.length)})${lock}`;
  const values = [signInId, ...(shape.joins ? [signInId] : []), signInId, signInId, ...keys];
  return shape.shown(db, viewer, catalogue, await readCells(db, sql, values));
}

const LINKED = 'LEFT JOIN case_viewers link ON link.case_id = kase.id AND link.sign_in_id = ?';
const SHOWN = '(link.sign_in_id = ? OR kase.owner_sign_in_id = ?)';

/** The case if the viewer sees it, locked until the transaction ends and as it is at this moment. */
export async function lockCase(tx: EntityManager, viewer: Viewer, id: number): Promise<Case | null> {
  return (await seen(tx, viewer, 'id', [id], { lock: locks(tx) }))[0] ?? null;
}

export async function findCaseByNumber(
  db: EntityManager,
  viewer: Viewer,
  number: string,
  asked: AskedOfCase = WHOLE,
  catalogue: Catalogue | null = null,
): Promise<Case | null> {
  return (await seen(db, viewer, 'number', [number], { asked, catalogue }))[0] ?? null;
}

export function findCasesByNumber(db: EntityManager, viewer: Viewer, numbers: readonly string[]): Promise<Case[]> {
  return seen(db, viewer, 'number', numbers);
}

const CONTACT = Columns.of(CaseContactRow, [
  'id',
  'caseId',
  'role',
  'firstName',
  'lastName',
  'email',
  'phone',
  'preferredMethod',
  'mailOn',
]);

const contactsText = texts(
  (count: number) =>
    `SELECT ${CONTACT.sql('contact')} FROM case_contacts contact WHERE contact.case_id IN (${places(count)})`,
);

/** The contacts of cases that the caller has read through a viewer, the primary contact first. */
export async function contactsOf(db: EntityManager, seenCases: readonly Pick<Case, 'id'>[]): Promise<CaseContact[]> {
  const ids = inPowers(
    seenCases.map(({ id }) => id),
    NO_ROW,
  );
  const rows = CONTACT.rows(db, await readRows<CaseContact>(db, contactsText(ids.length), ids));
  // Sorted here: a database sorts a few rows in more time than it finds them.
  return rows.sort((a, b) => a.id - b.id);
}

/** Reads the contacts of cases that the caller has read through a viewer, and puts them beside them. */
export async function readContacts(db: EntityManager, seenCases: readonly Case[]): Promise<void> {
  if (seenCases.length === 0) return;
  const byCase = new Map<number, CaseContact[]>(seenCases.map(({ id }) => [id, []]));
  for (const contact of await contactsOf(db, seenCases)) byCase.get(contact.caseId)?.push(contact);
  for (const found of seenCases) Object.assign(found, { contacts: byCase.get(found.id) });
}

const seenContactsText = texts(
  (count: number) =>
    `SELECT ${CONTACT.sql('contact')} FROM case_contacts contact INNER JOIN cases kase ON kase.id = contact.case_id ${LINKED} WHERE ${SHOWN} AND contact.id IN (${places(count)})`,
);

/** Those of the numbered contacts whose case the viewer sees. */
export async function findContacts(db: EntityManager, viewer: Viewer, ids: readonly number[]): Promise<CaseContact[]> {
  const { signInId } = viewer;
  const keys = inPowers(ids, NO_ROW);
  const values = [signInId, signInId, signInId, ...keys];
  return CONTACT.rows(db, await readRows<CaseContact>(db, seenContactsText(keys.length), values));
}
