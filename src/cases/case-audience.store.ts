/** What mail reads of a case, without a viewer: who is on it and what a letter tells. No request of a person comes here. */
import { In, type EntityManager } from 'typeorm';
import { currentHolders, profilesOf } from '../identity/holder.store';
import { nameOf } from '../identity/viewer';
import { locking } from '../platform/database';
import type { ContactOfCase, MailedCase, MailedContact } from './case-audience';
import { CaseContactRow, CaseRow, CaseViewerRow } from './case.row';
import { toCase } from './case.store';

/** The case with its contacts as they are now, or null if it is no more. */
export async function contactsForMail(db: EntityManager, caseId: number): Promise<MailedCase | null> {
  const row = await db.findOneBy(CaseRow, { id: caseId });
  if (!row) return null;
  const { id, number, title, description, status, severity, supportHours } = row;
  const { region, timeZone, locale, responseDueAt, respondedAt } = row;
  const told = { id, number, title, description, status, severity, supportHours };
  const contacts = await db.find(CaseContactRow, { where: { caseId }, order: { id: 'ASC' } });
  const audience = await withSignIns(db, contacts);
  return { ...told, region, timeZone, locale, responseDueAt, respondedAt, contacts: audience };
}

async function withSignIns(db: EntityManager, rows: CaseContactRow[]): Promise<MailedContact[]> {
  const links = await db.find(CaseViewerRow, {
    where: { contactId: In(rows.map(({ id }) => id)) },
    order: { signInId: 'ASC' },
  });
  const profiles = await profilesOf(
    db,
    links.map(({ signInId }) => signInId),
  );
  const holders = await currentHolders(
    db,
    rows.map(({ emailFolded }) => emailFolded),
  );
  return rows.map(({ id, role, firstName, lastName, email, emailFolded, mailOn }) => {
    const own = links.filter(({ contactId }) => contactId === id);
    const profile = own.map(({ signInId }) => profiles.get(signInId)).find((each) => each !== undefined) ?? null;
    return { id, role, firstName, lastName, email, mailOn, profile, recycled: isRecycled(own, emailFolded, holders) };
  });
}

function isRecycled(
  links: readonly CaseViewerRow[],
  email: string,
  holders: readonly { signInId: number; kind: string; email: string }[],
): boolean {
  return links.some(({ signInId, kind }) =>
    holders.some((holder) => holder.email === email && holder.kind === kind && holder.signInId !== signInId),
  );
}

/** The case of a contact, locked until the transaction ends, with the contact as it is at this moment; or null. */
export async function lockCaseForContact(tx: EntityManager, contactId: number): Promise<ContactOfCase | null> {
  // Locking, as every read before the case is locked: another would fix what the rest of the transaction sees.
  const known = await tx.findOne(CaseContactRow, { where: { id: contactId }, ...locking(tx, 'pessimistic_read') });
  if (!known) return null;
  const kase = await tx.findOne(CaseRow, { where: { id: known.caseId }, ...locking(tx, 'pessimistic_write') });
  // Read again behind the lock: it may have been removed while this waited. R53.
  const now = await tx.findOne(CaseContactRow, { where: { id: contactId }, ...locking(tx, 'pessimistic_read') });
  if (!kase || !now) return null;
  const links = await tx.find(CaseViewerRow, {
    where: { contactId },
    order: { signInId: 'ASC' },
    ...locking(tx, 'pessimistic_read'),
  });
  const { role, email, emailFolded } = now;
  const recycled = isRecycled(links, emailFolded, await currentHolders(tx, [emailFolded]));
  return {
    found: toCase(kase, role),
    contact: { id: contactId, name: nameOf(now), email, signInId: links[0]?.signInId ?? null, recycled },
  };
}

/** Whether there is such a contact now. */
export function contactExists(db: EntityManager, contactId: number): Promise<boolean> {
  return db.existsBy(CaseContactRow, { id: contactId });
}
