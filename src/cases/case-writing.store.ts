/** Writes cases and contacts. R44, R50. */
import type { EntityManager } from 'typeorm';
import type { Severity } from '../catalog/catalogue';
import type { Viewer } from '../identity/viewer';
import { parseInstant } from '../platform/calendar';
import { Columns } from '../platform/columns';
import { locking } from '../platform/database';
import { readRows } from '../platform/read-rows';
import { insertNumbered, insertRow } from '../platform/write-rows';
import type { SupportHours } from '../routing/routing';
import type { KeptRouting, NewContact } from './case';
import { linkContacts, linkFirst, type Linked, type Listed } from './case-links.store';
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
  return insertRow(tx, CaseRow, {
    ...rest,
    ...place,
    grounds: JSON.stringify(grounds),
    status: 'NEW',
    submittedAt: now,
    updatedAt: now,
    ownerSignInId: null,
  });
}

/** Adds contacts and links each to the sign-ins that hold its address now. R52. */
export async function insertContacts(
  tx: EntityManager,
  listed: Listed,
  contacts: readonly NewContact[],
  now: Date,
): Promise<void> {
  await writeContacts(tx, listed.id, contacts, now);
  await linkContacts(tx, listed);
}

/** The same of a case that was stored in this very transaction: all that it has is what is given here. */
export async function insertFirstContacts(
  tx: EntityManager,
  listed: Listed,
  contacts: readonly NewContact[],
  now: Date,
): Promise<void> {
  await linkFirst(tx, listed, await writeContacts(tx, listed.id, contacts, now));
}

async function writeContacts(
  tx: EntityManager,
  caseId: number,
  contacts: readonly NewContact[],
  now: Date,
): Promise<Linked[]> {
  const rows = contacts.map(({ role, firstName, lastName, email, phone, preferredMethod }) => ({
    ...{ caseId, role, firstName, lastName, email, phone, preferredMethod },
    emailFolded: foldedEmail(email),
    addedAt: now,
  }));
  const numbers = await insertNumbered(tx, CaseContactRow, rows, 'emailFolded');
  return rows.map(({ role, emailFolded }) => ({ role, emailFolded, id: numbers.get(emailFolded) as number }));
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

const TOLD = Columns.of(CaseRow, ['id', 'number', 'submittedAt', 'responseDueAt']);
type Told = Pick<CaseRow, 'id' | 'number' | 'submittedAt' | 'responseDueAt'> & { facts: string | null };
const RECEIPT = `SELECT ${TOLD.sql('kase')}, submitted.facts AS facts FROM \`cases\` kase
  LEFT JOIN case_events submitted ON submitted.case_id = kase.id AND submitted.kind = 'SUBMITTED'
  WHERE kase.id = ? AND kase.submitter_id = ?`;

/**
 * What the submitter is told, whether they see the case or not: the same for ever, since who does not see it learns
 * nothing of what became of it. R44, R48.
 */
export async function readReceipt(db: EntityManager, caseId: number, submitter: Viewer): Promise<StoredReceipt> {
  const [row] = TOLD.rows(db, await readRows<Told>(db, RECEIPT, [caseId, submitter.signInId]));
  if (!row) throw new Error('there is no such case of this submitter');
  const { id, number, submittedAt, responseDueAt } = row;
  const told = JSON.parse(row.facts ?? '{}') as { dueAt?: string; primaryEmail?: string };
  if (told.dueAt && told.primaryEmail) {
    const dueAt = parseInstant(told.dueAt) ?? responseDueAt;
    return { id, number, submittedAt, responseDueAt: dueAt, primaryContactEmail: told.primaryEmail };
  }
  const primary = await db.findOneByOrFail(CaseContactRow, { caseId, role: 'PRIMARY' });
  return { id, number, submittedAt, responseDueAt, primaryContactEmail: primary.email };
}
