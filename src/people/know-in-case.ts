/** Finds everything in a locked case under which a person appears, and what of it is theirs. */
import type { AuditEntry } from '../audit/audit-entry';
import type { Attachment } from '../attachments/attachment';
import { allFilesOf } from '../attachments/person-files.store';
import type { CaseContact } from '../cases/case';
import type { CaseEvent } from '../cases/case-event';
import { contactsOf } from '../cases/case.store';
import { eventsOfCases } from '../cases/person-contacts.store';
import { signedMessages, signedNotes, type Signed, type SignedNote } from '../communications/person-texts.store';
import { nameOf } from '../identity/viewer';
import type { Transaction } from '../platform/database';
import { casesOfEntries } from './audited-cases.rules';
import { namesAt, type Erasing, type Signature } from './erasure.rules';
import type { Person } from './person';

export interface KnownInCase {
  readonly own: readonly CaseContact[];
  readonly events: readonly CaseEvent[];
  readonly messages: readonly Signed[];
  readonly notes: readonly SignedNote[];
  readonly files: readonly Attachment[];
  readonly erasing: Erasing;
}

export async function knowInCase(
  tx: Transaction,
  caseId: number,
  person: Person,
  audited: readonly AuditEntry[],
  pseudonym: string,
): Promise<KnownInCase> {
  const contacts = await contactsOf(tx, [{ id: caseId }]);
  const isOwn = ({ id }: CaseContact) => person.contacts.some((own) => own.id === id);
  const own = contacts.filter(isOwn);
  const others = contacts.filter((contact) => !isOwn(contact));
  const events = await eventsOfCases(tx, [caseId]);
  const messages = await signedMessages(tx, caseId);
  const notes = await signedNotes(tx, caseId);
  const files = await allFilesOf(tx, caseId);
  const signInIds = new Set(person.signInIds);
  const signatures: Signature[] = [
    ...events.map(({ actorSignInId: signInId, actorName: name }) => ({ signInId, name })),
    ...[...messages, ...notes].map(({ authorSignInId: signInId, authorName: name }) => ({ signInId, name })),
    ...files.map(({ uploaderSignInId: signInId, uploaderName: name }) => ({ signInId, name })),
  ];
  const signedBy = (isTheirs: boolean) =>
    signatures.flatMap(({ signInId, name }) =>
      signInId !== null && signInIds.has(signInId) === isTheirs ? [name] : [],
    );
  const moments = casesOfEntries(audited, person.address).get(caseId) ?? new Set();
  const called = [...person.signIns.map(nameOf), ...own.map(nameOf), ...signedBy(true), ...namesAt(events, moments)];
  const taken = new Set([...others.map(nameOf), ...signedBy(false)]);
  const erasing = {
    address: person.address,
    signInIds,
    contactIds: new Set(own.map(({ id }) => id)),
    othersContactIds: new Set(others.map(({ id }) => id)),
    names: new Set(called.filter((name) => name !== '' && !taken.has(name))),
    pseudonym,
  };
  return { own, events, messages, notes, files, erasing };
}
