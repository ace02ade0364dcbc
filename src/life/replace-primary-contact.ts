/** The engineer makes somebody else the primary contact; the former one stays as additional unless removed. R50. */
import { actingIn } from '../audit/acting';
import type { Audited } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import { auditedContact } from '../cases/audited-contact';
import type { Case, CaseContact } from '../cases/case';
import { changeCase } from '../cases/case-change.store';
import type { Doer } from '../cases/case-event';
import { happenedTo, recordEvent } from '../cases/case-event.store';
import { contactsOf, lockCase } from '../cases/case.store';
import { insertContacts } from '../cases/case-writing.store';
import { isContact, removeContact, setRole } from '../cases/contact-change.store';
import { asContact, foldedEmail, MOST_ADDITIONAL, type ContactInput } from '../cases/contacts.rules';
import { doerOf } from '../cases/doer';
import { newContactFaults } from '../cases/new-contact.rules';
import type { SignedIn } from '../identity/scope';
import { nameOf } from '../identity/viewer';
import type { Transaction } from '../platform/database';
import { caseNotFound, isRefused, refusedFor, type CaseFault, type CaseOutcome } from './refusal';

export type ReplacePrimaryRefusalCode =
  | 'CASE_NOT_FOUND'
  | 'ENGINEER_ONLY'
  | 'CONTACT_NOT_FOUND'
  | 'DUPLICATE_CONTACT'
  | 'TOO_MANY_CONTACTS'
  | 'PHONE_REQUIRED'
  | 'INVALID_INPUT';
type Outcome = CaseOutcome<ReplacePrimaryRefusalCode>;
type Fault = CaseFault<ReplacePrimaryRefusalCode>;

export interface Replacement {
  caseId: number;
  /** A contact of the case, or … */
  contactId?: number | null | undefined;
  /** … somebody who is none yet; exactly one of the two. */
  contact?: ContactInput | null | undefined;
  removeFormer: boolean;
}

export function replacePrimaryContact(scope: SignedIn, input: Replacement): Promise<Outcome> {
  return scope.database.transact((tx) => judge(tx, scope, input), isRefused);
}

async function judge(tx: Transaction, scope: SignedIn, input: Replacement): Promise<Outcome> {
  const found = await lockCase(tx, scope.viewer, input.caseId);
  if (!found) return caseNotFound();
  const doer = doerOf(scope.viewer, found);
  if (doer.actor !== 'ENGINEER')
    return refusedFor(found, { code: 'ENGINEER_ONLY', key: 'case.ENGINEER_ONLY', path: ['input', 'caseId'] });
  const contacts = await contactsOf(tx, [found]);
  const next = newPrimary(input, contacts);
  if ('code' in next) return refusedFor(found, next);
  const faults = [...next.faults, ...phoneFault(found, next)];
  if (faults.length > 0) return refusedFor(found, ...faults);
  const former = contacts.find(({ role }) => role === 'PRIMARY') as CaseContact;
  if (next.id === former.id) return { kind: 'done', case: found };
  const replaced = await replace(tx, found, { former, next, doer, input }, scope);
  if (found.ownerSignInId !== null && (await isContact(tx, found.id, found.ownerSignInId)))
    return refusedFor(found, {
      code: 'INVALID_INPUT',
      key: 'contact.ownsCase',
      path: ['input', 'contact', 'email'],
    });
  return { kind: 'done', case: replaced };
}

interface NewPrimary {
  /** Null for somebody who is no contact yet. */
  id: number | null;
  person: ContactInput;
  faults: Fault[];
}

function newPrimary({ contactId, contact, removeFormer }: Replacement, contacts: CaseContact[]): NewPrimary | Fault {
  if ((contactId === null || contactId === undefined) === !contact)
    return { code: 'INVALID_INPUT', key: 'primary.oneOfTwo', path: ['input'] };
  if (!contact) {
    const known = contacts.find(({ id }) => id === contactId);
    if (!known) return { code: 'CONTACT_NOT_FOUND', key: 'contact.NOT_FOUND', path: ['input', 'contactId'] };
    return { id: known.id, person: known, faults: [] };
  }
  const path = ['input', 'contact'];
  const twice = contacts.some(({ email }) => foldedEmail(email) === foldedEmail(contact.email));
  const additional = contacts.filter(({ role }) => role === 'ADDITIONAL').length + (removeFormer ? 0 : 1);
  const faults: Fault[] = [...newContactFaults(contact, path)];
  if (twice) faults.push({ code: 'DUPLICATE_CONTACT', key: 'contact.DUPLICATE_CONTACT', path: [...path, 'email'] });
  if (additional > MOST_ADDITIONAL)
    faults.push({
      code: 'TOO_MANY_CONTACTS',
      key: 'contact.TOO_MANY_CONTACTS',
      path,
      values: { most: MOST_ADDITIONAL },
    });
  return { id: null, person: contact, faults };
}

/** Around the clock somebody has to be reachable at any hour. R39. */
function phoneFault({ supportHours }: Case, { id, person }: NewPrimary): Fault[] {
  if (supportHours !== 'AROUND_THE_CLOCK' || person.phone?.trim()) return [];
  const path = id === null ? ['input', 'contact', 'phone'] : ['input', 'contactId'];
  return [{ code: 'PHONE_REQUIRED', key: 'submit.PHONE_REQUIRED', path }];
}

async function replace(
  tx: Transaction,
  found: Case,
  { former, next, doer, input }: { former: CaseContact; next: NewPrimary; doer: Doer; input: Replacement },
  scope: SignedIn,
): Promise<Case> {
  const { now } = scope;
  await setRole(tx, found, former.id, 'ADDITIONAL');
  let contactId = next.id;
  if (contactId === null) {
    const listed = { ...found, updatedAt: now, closed: found.status === 'CLOSED' };
    await insertContacts(tx, listed, [asContact(next.person, 'PRIMARY')], now);
    contactId = (await contactsOf(tx, [found])).find(({ role }) => role === 'PRIMARY')?.id ?? 0;
  } else await setRole(tx, found, contactId, 'PRIMARY');
  const lost = input.removeFormer ? await removeContact(tx, found, former.id, now) : [];
  await recordAudit(tx, actingIn(scope), now, ...replacementEntries(found, former, next, input.removeFormer));
  const names = { name: nameOf(next.person), former: nameOf(former) };
  const happening = { kind: 'PRIMARY_REPLACED', ...names, contactId } as const;
  await recordEvent(tx, happenedTo(found), doer, now, happening, { former: lost });
  if (input.removeFormer) {
    const gone = { kind: 'CONTACT_REMOVED', name: names.former, role: 'ADDITIONAL' } as const;
    await recordEvent(tx, happenedTo(found), doer, now, gone, { former: lost });
  }
  return changeCase(tx, found, {}, now);
}

/** The new one replaces; who was no contact is added with that, and the former one may be removed. */
function replacementEntries({ id }: Case, former: CaseContact, next: NewPrimary, removed: boolean): Audited[] {
  const replaced = auditedContact('PRIMARY_CONTACT_REPLACED', id, next.person);
  return [
    ...(next.id === null ? [auditedContact('CONTACT_ADDED', id, { ...next.person, role: 'PRIMARY' })] : []),
    { ...replaced, personal: { ...replaced.personal, former: foldedEmail(former.email) } },
    ...(removed ? [auditedContact('CONTACT_REMOVED', id, { ...former, role: 'ADDITIONAL' })] : []),
  ];
}
