/** The links by which sign-ins see cases: made once, by verified address; from then on the link decides. R48, R52. */
import type { EntityManager } from 'typeorm';
import type { Severity } from '../catalog/catalogue';
import { holdersOf } from '../identity/sign-in.store';
import type { Viewer } from '../identity/viewer';
import { announce, locking } from '../platform/database';
import { isDuplicate } from '../platform/retry.rules';
import { insertRows } from '../platform/write-rows';
import { SEVERITY_RANK } from './case-list';
import { CaseContactRow, CaseRow, CaseViewerRow } from './case.row';
import { foldedEmail } from './contacts.rules';

/** What the lists sort and filter by, as the links repeat it. */
export interface Listed {
  id: number;
  severity: Severity;
  submittedAt: Date;
  updatedAt: Date;
  closed: boolean;
  ownerSignInId: number | null;
}

/** A contact as the links need it. */
export type Linked = Pick<CaseContactRow, 'id' | 'emailFolded' | 'role'>;

/** Links each contact of a case to the sign-ins that hold its address now, unless they see the case already. R52. */
export async function linkContacts(tx: EntityManager, listed: Listed): Promise<void> {
  const stored = await tx.findBy(CaseContactRow, { caseId: listed.id });
  await linkThem(tx, listed, stored, await tx.findBy(CaseViewerRow, { caseId: listed.id }));
}

/** The same for a case that was stored in this very transaction, whose contacts are known and which nobody sees yet. */
export function linkFirst(tx: EntityManager, listed: Listed, contacts: readonly Linked[]): Promise<void> {
  return linkThem(tx, listed, contacts, []);
}

async function linkThem(
  tx: EntityManager,
  listed: Listed,
  contacts: readonly Linked[],
  known: readonly CaseViewerRow[],
): Promise<void> {
  const byEmail = new Map(contacts.map((row) => [row.emailFolded, row]));
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
  // Who comes to more has no list open that could show them one by one.
  if (waiting.length <= MOST_TOLD) for (const { caseId } of waiting) announce(tx, { caseId, queues: [] });
}

const BATCH = 500;
const MOST_TOLD = 100;

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
    await insertRows(tx, CaseViewerRow, links);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    if (links.length === 1) return;
    for (const link of links) await insertLinks(tx, [link]);
  }
}
