/** Takes an additional contact off a case; what they saw ends at once. R50, R53. */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import type { Transaction } from '../platform/database';
import { happenedTo, recordEvent } from '../cases/case-event.store';
import { auditedContact } from '../cases/audited-contact';
import { changeCase } from '../cases/case-change.store';
import { contactsOf, lockCase } from '../cases/case.store';
import { removeContact } from '../cases/contact-change.store';
import { doerOf } from '../cases/doer';
import type { SignedIn } from '../identity/scope';
import { nameOf } from '../identity/viewer';
import { caseNotFound, isRefused, refusedFor, type CaseOutcome } from './refusal';

export type RemoveContactRefusalCode = 'CASE_NOT_FOUND' | 'ENGINEER_ONLY' | 'CONTACT_NOT_FOUND' | 'PRIMARY_CONTACT';
type Outcome = CaseOutcome<RemoveContactRefusalCode>;

export function removeCaseContact(scope: SignedIn, caseId: number, contactId: number): Promise<Outcome> {
  return scope.database.transact((tx) => remove(tx, scope, caseId, contactId), isRefused);
}

async function remove(tx: Transaction, scope: SignedIn, caseId: number, contactId: number): Promise<Outcome> {
  const { viewer, now } = scope;
  const found = await lockCase(tx, viewer, caseId);
  if (!found) return caseNotFound();
  const doer = doerOf(viewer, found);
  if (doer.actor !== 'ENGINEER')
    return refusedFor(found, { code: 'ENGINEER_ONLY', key: 'case.ENGINEER_ONLY', path: ['input', 'caseId'] });
  const path = ['input', 'contactId'];
  const contact = (await contactsOf(tx, [found])).find(({ id }) => id === contactId);
  if (!contact) return refusedFor(found, { code: 'CONTACT_NOT_FOUND', key: 'contact.NOT_FOUND', path });
  if (contact.role === 'PRIMARY')
    return refusedFor(found, { code: 'PRIMARY_CONTACT', key: 'contact.PRIMARY_CONTACT', path });
  const former = await removeContact(tx, found, contactId, now);
  const { role } = contact;
  const name = nameOf(contact);
  await recordAudit(tx, actingIn(scope), now, auditedContact('CONTACT_REMOVED', found.id, contact));
  await recordEvent(tx, happenedTo(found), doer, now, { kind: 'CONTACT_REMOVED', name, role }, { former });
  return { kind: 'done', case: await changeCase(tx, found, {}, now) };
}
