/** Adds a contact to a case that the viewer sees. R46, R50, R52. */
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import type { SignedIn } from '../identity/scope';
import { nameOf } from '../identity/viewer';
import type { Transaction } from '../platform/database';
import type { MessageKey } from '../platform/wording';
import { auditedContact } from './audited-contact';
import type { Case } from './case';
import { changeCase } from './case-change.store';
import { happenedTo, recordEvent } from './case-event.store';
import { contactsOf, lockCase } from './case.store';
import { insertContacts, lockedContacts } from './case-writing.store';
import { isContact } from './contact-change.store';
import { asContact, foldedEmail, MOST_ADDITIONAL, type ContactInput } from './contacts.rules';
import { doerOf } from './doer';
import { newContactFaults } from './new-contact.rules';

export type AddContactRefusalCode = 'CASE_NOT_FOUND' | 'DUPLICATE_CONTACT' | 'TOO_MANY_CONTACTS' | 'INVALID_INPUT';

export interface AddContactFault {
  code: AddContactRefusalCode;
  key: MessageKey;
  path: string[];
  values?: Record<string, string | number>;
}

export type AddedContact =
  { kind: 'added'; case: Case } | { kind: 'refused'; case: Case | null; faults: AddContactFault[] };

export async function addCaseContact(scope: SignedIn, caseId: number, input: ContactInput): Promise<AddedContact> {
  const faults: AddContactFault[] = newContactFaults(input, ['input', 'contact']);
  if (faults.length > 0) return { kind: 'refused', case: null, faults };
  return scope.database.transact(
    (tx) => add(tx, scope, caseId, input),
    (outcome) => outcome.kind === 'refused',
  );
}

async function add(tx: Transaction, scope: SignedIn, caseId: number, input: ContactInput): Promise<AddedContact> {
  const { viewer, now } = scope;
  const found = await lockCase(tx, viewer, caseId);
  if (!found)
    return {
      kind: 'refused',
      case: null,
      faults: [{ code: 'CASE_NOT_FOUND', key: 'case.NOT_FOUND', path: ['input', 'caseId'] }],
    };
  const present = await lockedContacts(tx, found.id);
  if (present.some(({ emailFolded }) => emailFolded === foldedEmail(input.email))) {
    return {
      kind: 'refused',
      case: found,
      faults: [{ code: 'DUPLICATE_CONTACT', key: 'contact.DUPLICATE_CONTACT', path: ['input', 'contact', 'email'] }],
    };
  }
  if (present.filter(({ role }) => role === 'ADDITIONAL').length >= MOST_ADDITIONAL) {
    return {
      kind: 'refused',
      case: found,
      faults: [
        {
          code: 'TOO_MANY_CONTACTS',
          key: 'contact.TOO_MANY_CONTACTS',
          path: ['input', 'contact'],
          values: { most: MOST_ADDITIONAL },
        },
      ],
    };
  }
  const changed = await changeCase(tx, found, {}, now);
  const person = asContact(input, 'ADDITIONAL');
  await insertContacts(tx, { ...changed, closed: changed.status === 'CLOSED' }, [person], now);
  // As a contact its engineer would be a customer of theirs, and see the case no longer as what they are.
  if (found.ownerSignInId !== null && (await isContact(tx, found.id, found.ownerSignInId)))
    return {
      kind: 'refused',
      case: found,
      faults: [{ code: 'INVALID_INPUT', key: 'contact.ownsCase', path: ['input', 'contact', 'email'] }],
    };
  const contact = (await contactsOf(tx, [found])).at(-1);
  const facts = { name: nameOf(person), role: person.role, contactId: contact?.id ?? 0 };
  await recordAudit(tx, actingIn(scope), now, auditedContact('CONTACT_ADDED', found.id, person));
  await recordEvent(tx, happenedTo(found), doerOf(viewer, found), now, { kind: 'CONTACT_ADDED', ...facts });
  return { kind: 'added', case: changed };
}
