/** Writes cases, contacts and the links by which sign-ins see them. R44, R50, R52. */
import type { EntityManager } from 'typeorm';
import type { Severity } from '../catalog/catalogue';
import { holdersOf } from '../identity/sign-in.store';
import type { Viewer } from '../identity/viewer';
import { parseInstant } from '../platform/calendar';
import { locking } from '../platform/database';
import { isDuplicate } from '../platform/retry.rules';
import type { SupportHours } from '../routing/routing';
import type { KeptRouting, NewContact } from './case';
import { SEVERITY_RANK } from './case-list';
import { CaseEventRow } from './case-event.row';
import { CaseContactRow, CaseRow, CaseViewerRow } from './case.row';
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

/** What the lists sort and filter by, as the links repeat it. */
interface Listed {
  id: number;
  severity: Severity;
  submittedAt: Date;
  updatedAt: Date;
  closed: boolean;
  ownerSignInId: number | null;
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

/** Links each contact of a case to the sign-ins that hold its address now, unless they see the case already. R52. */
export async function linkContacts(tx: EntityManager, listed: Listed): Promise<void> {
  const stored = await tx.findBy(CaseContactRow, { caseId: listed.id });
  const byEmail = new Map(stored.map((row) => [row.emailFolded, row]));
  const known = await tx.findBy(CaseViewerRow, { caseId: listed.id });
  // The engineer sees it already, and as a contact would not be its engineer any more.
  const linked = new Set([listed.ownerSignInId, ...known.map((link) => link.signInId)]);
  const taken = new Set(known.map(({ contactId, kind }) => `${contactId} ${kind}`));
  const links = (await holdersOf(tx, [...byEmail.keys()])).flatMap(({ signInId, kind, email }) => {
    const contact = byEmail.get(email);
    if (!contact || linked.has(signInId) || taken.has(`${contact.id} ${kind}`)) return [];
    const { severity, submittedAt, updatedAt, closed } = listed;
    return [
      {
        signInId,
        caseId: listed.id,
        contactId: contact.id,
        kind,
        role: contact.role,
        updatedAt,
        submittedAt,
        severityRank: SEVERITY_RANK[severity],
        closed,
      },
    ];
  });
  await insertLinks(tx, links);
}

/**
 * Links a sign-in that has just come with an address to the contacts that wait for it. A contact that is linked to
 * another sign-in of that kind waits no longer: an address that was given to somebody else inherits nothing. R52.
 */
export async function linkArrival(tx: EntityManager, viewer: Viewer): Promise<void> {
  if (!viewer.email) return;
  const query = tx
    .createQueryBuilder(CaseContactRow, 'contact')
    .where('contact.emailFolded = :email', { email: foldedEmail(viewer.email) })
    .andWhere('NOT EXISTS (SELECT 1 FROM case_viewers l WHERE l.contact_id = contact.id AND l.kind = :kind)', {
      kind: viewer.kind,
    })
    .andWhere('NOT EXISTS (SELECT 1 FROM case_viewers l WHERE l.case_id = contact.caseId AND l.sign_in_id = :viewer)', {
      viewer: viewer.signInId,
    })
    .andWhere('NOT EXISTS (SELECT 1 FROM cases k WHERE k.id = contact.caseId AND k.owner_sign_in_id = :viewer)');
  const { lock } = locking(tx, 'pessimistic_read');
  const waiting = await (lock ? query.setLock(lock.mode) : query).getMany();
  for (let from = 0; from < waiting.length; from += BATCH)
    await linkWaiting(tx, viewer, waiting.slice(from, from + BATCH));
}

const BATCH = 500;

async function linkWaiting(tx: EntityManager, viewer: Viewer, contacts: CaseContactRow[]): Promise<void> {
  const query = tx
    .createQueryBuilder(CaseRow, 'kase')
    .select(['kase.id', 'kase.severity', 'kase.submittedAt', 'kase.updatedAt', 'kase.status'])
    .where('kase.id IN (:...ids)', { ids: contacts.map((contact) => contact.caseId) });
  // Locking, since the contacts were read so too: a case that was stored a moment ago is seen with them.
  const { lock } = locking(tx, 'pessimistic_read');
  const cases = await (lock ? query.setLock(lock.mode) : query).getMany();
  const byId = new Map(cases.map((found) => [found.id, found]));
  const links = contacts.map((contact) => {
    const { severity, submittedAt, updatedAt, status } = byId.get(contact.caseId) as CaseRow;
    return {
      signInId: viewer.signInId,
      caseId: contact.caseId,
      contactId: contact.id,
      kind: viewer.kind,
      role: contact.role,
      updatedAt,
      submittedAt,
      severityRank: SEVERITY_RANK[severity],
      closed: status === 'CLOSED',
    };
  });
  await insertLinks(tx, links);
}

/** Adds links; a contact that another sign-in of the kind was linked to at this very moment waits no longer. R52. */
async function insertLinks(tx: EntityManager, links: Partial<CaseViewerRow>[]): Promise<void> {
  try {
    if (links.length > 0) await tx.insert(CaseViewerRow, links);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    if (links.length === 1) return;
    for (const link of links) await insertLinks(tx, [link]);
  }
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
