/** Adds a contact to a case that the viewer sees. R46, R50, R52. */
import type { Transaction } from '../platform/database';
import type { SignedIn } from '../identity/scope';
import type { MessageKey } from '../platform/wording';
import type { Case } from './case';
import { findCases } from './case.store';
import { insertContacts, lockedContacts, touchCase } from './case-writing.store';
import { asContact, contactFaults, foldedEmail, MOST_ADDITIONAL, type ContactInput } from './contacts.rules';

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
  const faults = inputFaults(input);
  if (faults.length > 0) return { kind: 'refused', case: null, faults };
  return scope.database.transact(
    (tx) => add(tx, scope, caseId, input),
    (outcome) => outcome.kind === 'refused',
  );
}

function inputFaults(input: ContactInput): AddContactFault[] {
  const path = ['input', 'contact'];
  const faults = contactFaults(input, path).map(({ path: at, key, max }): AddContactFault => ({
    code: 'INVALID_INPUT',
    key,
    path: at,
    ...(max ? { values: { max } } : {}),
  }));
  const unreachable = input.preferredMethod === 'PHONE' && !input.phone?.trim();
  return unreachable
    ? [...faults, { code: 'INVALID_INPUT', key: 'contact.PHONE_REQUIRED', path: [...path, 'phone'] }]
    : faults;
}

async function add(tx: Transaction, scope: SignedIn, caseId: number, input: ContactInput): Promise<AddedContact> {
  const found = (await findCases(tx, scope.viewer, [caseId]))[0];
  if (!found)
    return {
      kind: 'refused',
      case: null,
      faults: [{ code: 'CASE_NOT_FOUND', key: 'case.NOT_FOUND', path: ['input', 'caseId'] }],
    };
  await touchCase(tx, found.id, scope.now);
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
  const changed: Case = { ...found, updatedAt: scope.now };
  const { id, severity, submittedAt, status } = found;
  await insertContacts(
    tx,
    { id, severity, submittedAt, updatedAt: scope.now, closed: status === 'CLOSED' },
    [asContact(input, 'ADDITIONAL')],
    scope.now,
  );
  return { kind: 'added', case: changed };
}
