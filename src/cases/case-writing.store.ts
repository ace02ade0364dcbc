/** Writes cases and contacts. R44, R50. */
import type { EntityManager } from 'typeorm';
import type { Severity } from '../catalog/catalogue';
import type { Viewer } from '../identity/viewer';
import { parseInstant } from '../platform/calendar';
import { locking } from '../platform/database';
import type { SupportHours } from '../routing/routing';
import type { KeptRouting, NewContact } from './case';
import { linkContacts, type Listed } from './case-links.store';
import { CaseEventRow } from './case-event.row';
import { CaseContactRow, CaseRow } from './case.row';
import { foldedEmail } from './contacts.rules';

export interface NewCase {
  number: string;
  submitterId: number;
  agreementId: number;
  planTypeCode: string;
  productVersionId: number;
  problemId: number;
  title: string;
  description: string;
  severity: Severity;
  supportHours: SupportHours;
  routing: KeptRouting;
  responseDueAt: Date;
  followsCaseId: number | null;
}

export async function insertCase(tx: EntityManager, fresh: NewCase, now: Date): Promise<number> {
  const { routing, ...rest } = fresh;
  const { grounds, ...place } = routing;
  const row = {
    ...rest,
    ...place,
    grounds: JSON.stringify(grounds),
    status: 'NEW' as const,
    submittedAt: now,
    updatedAt: now,
    ownerSignInId: null,
  };
  const inserted = await tx.insert(CaseRow, row);
  return (inserted.identifiers[0] as { id: number }).id;
}

/** Adds contacts and links each to the sign-ins that hold its address now. R52. */
export async function insertContacts(
  tx: EntityManager,
  listed: Listed,
  contacts: readonly NewContact[],
  now: Date,
): Promise<void> {
  const rows = contacts.map((contact) => ({
    ...contact,
    caseId: listed.id,
    emailFolded: foldedEmail(contact.email),
    addedAt: now,
  }));
  await tx.insert(CaseContactRow, rows);
  await linkContacts(tx, listed);
}

/** The folded addresses on the case, as they are at this moment. */
export async function lockedContacts(
  tx: EntityManager,
  caseId: number,
): Promise<{ role: string; emailFolded: string }[]> {
  return tx.find(CaseContactRow, {
    select: { id: true, role: true, emailFolded: true },
    where: { caseId },
    ...locking(tx, 'pessimistic_write'),
  });
}

export interface StoredReceipt {
  id: number;
  number: string;
  submittedAt: Date;
  responseDueAt: Date;
  primaryContactEmail: string;
}

/**
 * What the submitter is told, whether they see the case or not: the same for ever, since who does not see it learns
 * nothing of what became of it. R44, R48.
 */
export async function readReceipt(db: EntityManager, caseId: number, submitter: Viewer): Promise<StoredReceipt> {
  const row = await db.findOneByOrFail(CaseRow, { id: caseId, submitterId: submitter.signInId });
  const { id, number, submittedAt, responseDueAt } = row;
  const submitted = await db.findOneBy(CaseEventRow, { caseId, kind: 'SUBMITTED' });
  const told = JSON.parse(submitted?.facts ?? '{}') as { dueAt?: string; primaryEmail?: string };
  if (told.dueAt && told.primaryEmail) {
    const dueAt = parseInstant(told.dueAt) ?? responseDueAt;
    return { id, number, submittedAt, responseDueAt: dueAt, primaryContactEmail: told.primaryEmail };
  }
  const primary = await db.findOneByOrFail(CaseContactRow, { caseId, role: 'PRIMARY' });
  return { id, number, submittedAt, responseDueAt, primaryContactEmail: primary.email };
}
