/** Takes contacts off a locked case and changes who is its primary one. R50, R53. */
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import type { Case, ContactRole } from './case';
import { linkContacts } from './case-links.store';
import { CaseContactRow, CaseViewerRow } from './case.row';

/**
 * Removes a contact with its links; gives the sign-ins that saw the case by it. Who is also another contact, by an
 * address of theirs, is linked to that one.
 */
export async function removeContact(tx: EntityManager, found: Case, contactId: number, now: Date): Promise<number[]> {
  const links = await tx.findBy(CaseViewerRow, { caseId: found.id, contactId });
  await tx.delete(CaseViewerRow, { caseId: found.id, contactId });
  await tx.delete(CaseContactRow, { caseId: found.id, id: contactId });
  await linkContacts(tx, { ...found, updatedAt: now, closed: found.status === 'CLOSED' });
  return links.map(({ signInId }) => signInId);
}

export async function setRole(tx: EntityManager, found: Case, contactId: number, role: ContactRole): Promise<void> {
  await tx.update(CaseContactRow, { caseId: found.id, id: contactId }, { role });
  await tx.update(CaseViewerRow, { caseId: found.id, contactId }, { role });
}

/** Switches the engineer's messages by mail on or off for the contact that the viewer is. */
export async function setMail(tx: EntityManager, viewer: Viewer, found: Case, on: boolean): Promise<void> {
  const link = await tx.findOneByOrFail(CaseViewerRow, { caseId: found.id, signInId: viewer.signInId });
  await tx.update(CaseContactRow, { id: link.contactId }, { mailOn: on });
}

/** Whether a sign-in sees the case as a contact. */
export function isContact(tx: EntityManager, caseId: number, signInId: number): Promise<boolean> {
  return tx.existsBy(CaseViewerRow, { caseId, signInId });
}

/** The contacts by which the viewer sees cases, by case. */
export async function ownContacts(
  db: EntityManager,
  viewer: Viewer,
  caseIds: readonly number[],
): Promise<{ id: number; contactId: number }[]> {
  const links = await db
    .createQueryBuilder(CaseViewerRow, 'link')
    .where('link.signInId = :viewer AND link.caseId IN (:...caseIds)', { viewer: viewer.signInId, caseIds })
    .getMany();
  return links.map(({ caseId, contactId }) => ({ id: caseId, contactId }));
}
