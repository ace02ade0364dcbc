/**
 * Where a person is a contact: by the links of their sign-ins, and by their address where nobody else was linked to it.
 * An address that was given to somebody else inherits nothing, here neither. R52.
 */
import { In, type EntityManager } from 'typeorm';
import { readInBatches } from '../platform/in-order';
import type { Case, CaseContact } from './case';
import { CaseEventRow } from './case-event.row';
import type { CaseEvent } from './case-event';
import { toEvent } from './case-event.store';
import { CaseContactRow, CaseRow, CaseViewerRow } from './case.row';
import { toCase } from './case.store';

export interface PersonContacts {
  readonly own: readonly CaseContact[];
  /** At the address, but of sign-ins that come with another one by now. */
  readonly ofOthers: number;
}

export async function contactsOfPerson(
  db: EntityManager,
  address: string | null,
  signInIds: readonly number[],
): Promise<PersonContacts> {
  const links = await db.findBy(CaseViewerRow, { signInId: In([...signInIds]) });
  const linked = new Set(links.map(({ contactId }) => contactId));
  const named = address === null ? [] : await db.findBy(CaseContactRow, { emailFolded: address });
  const known = new Set(named.map(({ id }) => id));
  const rest = [...linked].filter((id) => !known.has(id));
  const others = await readInBatches(
    [...known].filter((id) => !linked.has(id)),
    (some) => db.findBy(CaseViewerRow, { contactId: In([...some]) }),
  );
  const taken = new Set(others.map(({ contactId }) => contactId));
  const byLink = await readInBatches(rest, (some) => db.findBy(CaseContactRow, { id: In([...some]) }));
  const own = [...named.filter(({ id }) => !taken.has(id)), ...byLink].sort((a, b) => a.id - b.id);
  return { own, ofOthers: taken.size };
}

/** Those of the contacts that are linked, and to whom: they are told that they see the case no longer. */
export async function linkedTo(tx: EntityManager, contactIds: readonly number[]): Promise<number[]> {
  const links = await tx.findBy(CaseViewerRow, { contactId: In([...contactIds]) });
  return links.map(({ signInId }) => signInId);
}

/** Cases by their numbers, whoever sees them: who asks has read them as somebody's own. */
export async function casesNumbered(db: EntityManager, ids: readonly number[]): Promise<Case[]> {
  const rows = await readInBatches(ids, (some) => db.findBy(CaseRow, { id: In([...some]) }));
  return rows.sort((a, b) => a.id - b.id).map((row) => toCase(row, null));
}

export async function eventsOfCases(db: EntityManager, caseIds: readonly number[]): Promise<CaseEvent[]> {
  const rows = await readInBatches(caseIds, (some) =>
    db.find(CaseEventRow, { where: { caseId: In([...some]) }, order: { id: 'ASC' } }),
  );
  return rows.map(toEvent);
}

/** The cases that somebody submitted, seen by them or not. */
export async function casesSubmittedBy(db: EntityManager, signInIds: readonly number[]): Promise<Case[]> {
  const rows = await db.find(CaseRow, { where: { submitterId: In([...signInIds]) }, order: { id: 'ASC' } });
  return rows.map((row) => toCase(row, null));
}
