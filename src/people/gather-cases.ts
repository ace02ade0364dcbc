/** The cases of a person as they see them, with their own uploads; of what only the desk reads nothing. R53. */
import type { Attachment } from '../attachments/attachment';
import { downloadFault } from '../attachments/download.rules';
import { shownFilesOf, stagedFilesOf } from '../attachments/person-files.store';
import type { Case, CaseContact } from '../cases/case';
import type { CaseEvent } from '../cases/case-event';
import { contactsOf } from '../cases/case.store';
import { casesNumbered, casesSubmittedBy, eventsOfCases } from '../cases/person-contacts.store';
import type { Message } from '../communications/message';
import { messagesOfCases } from '../communications/person-texts.store';
import { timelineText } from '../communications/timeline.wording';
import { nameOf } from '../identity/viewer';
import { lettersTo } from '../mail/person-letters.store';
import { filePath } from './file-path.rules';
import type { Gathering } from './gathering';
import type { Person } from './person';

export interface PersonFile {
  /** Within the export. */
  readonly path: string;
  readonly uploadId: string;
  readonly size: number;
}

export interface GatheredCases {
  readonly cases: unknown[];
  /** What the person sent in and does not see: its number alone. R44. */
  readonly submitted: unknown[];
  readonly letters: unknown[];
  readonly files: PersonFile[];
}

export async function gatherCases(gathering: Gathering, person: Person): Promise<GatheredCases> {
  const { db } = gathering;
  const ids = [...new Set(person.contacts.map(({ caseId }) => caseId))];
  const cases = await casesNumbered(db, ids);
  const [contacts, messages, events, shown] = [
    ids.length > 0 ? await contactsOf(db, cases) : [],
    await messagesOfCases(db, ids),
    await eventsOfCases(db, ids),
    await shownFilesOf(db, ids),
  ];
  const numbers = new Map(cases.map(({ id, number }) => [id, number]));
  const files = new Map<number, PersonFile>();
  const own = shown.filter((file) => isOwnFile(file, person, contacts));
  for (const file of [...own, ...(await stagedFilesOf(db, person.signInIds))])
    if (downloadFault(file, gathering) === null) {
      const path = filePath(numbers.get(file.caseId ?? 0) ?? 'staged', files.size + 1, file.name);
      files.set(file.id, { path, uploadId: file.uploadId, size: file.size });
    }
  const of = <T extends { caseId: number | null }>(all: readonly T[], { id }: Case) =>
    all.filter(({ caseId }) => caseId === id);
  const letters = await lettersTo(
    db,
    person.contacts.map(({ id }) => id),
  );
  const seen = new Set(ids);
  const submitted = await casesSubmittedBy(db, person.signInIds);
  return {
    cases: cases.map((found) => ({
      ...shownCase(found, gathering, person, of(contacts, found)),
      submittedByThisPerson: submitted.some(({ id }) => id === found.id),
      messages: of(messages, found).map((message) => shownMessage(message, person)),
      timeline: of(events, found).map((event) => shownEvent(event, gathering, person)),
      files: of(shown, found).map((file) => shownFile(file, files.get(file.id)?.path ?? null)),
    })),
    submitted: submitted.filter(({ id }) => !seen.has(id)).map(({ number, submittedAt }) => ({ number, submittedAt })),
    letters: letters.map(({ caseId, state, madeAt, sentAt }) => ({
      case: numbers.get(caseId) ?? null,
      state,
      madeAt,
      sentAt,
    })),
    files: [...files.values()],
  };
}

/** What came by mail bears the contact's name alone. */
function isOwnFile(
  { uploaderSignInId, uploader, uploaderName, caseId }: Attachment,
  person: Person,
  contacts: readonly CaseContact[],
): boolean {
  if (uploaderSignInId !== null) return person.signInIds.includes(uploaderSignInId);
  const named = contacts.filter((contact) => contact.caseId === caseId && nameOf(contact) === uploaderName);
  const isOwn = ({ id }: CaseContact) => person.contacts.some((own) => own.id === id);
  return uploader === 'CONTACT' && named.length > 0 && named.every(isOwn);
}

function shownCase(found: Case, { catalogue }: Gathering, person: Person, contacts: readonly CaseContact[]) {
  const { number, title, description, status, severity, supportHours } = found;
  const { submittedAt, updatedAt, responseDueAt, closedAt, closeReason, routing } = found;
  const version = catalogue.version(found.productVersionId);
  return {
    number,
    title,
    description,
    product: version ? `${version.product.name} ${version.name}` : null,
    status,
    severity,
    supportHours,
    region: routing.region,
    country: routing.country,
    timeZone: routing.timeZone,
    submittedAt,
    updatedAt,
    responseDueAt,
    closedAt,
    closeReason,
    contacts: contacts.map(({ id, role, firstName, lastName, email, phone, preferredMethod }) => ({
      thisPerson: person.contacts.some((own) => own.id === id),
      role,
      firstName,
      lastName,
      email,
      phone,
      preferredMethod,
    })),
  };
}

const shownMessage = ({ sentAt, author, authorName, authorSignInId, via, body }: Message, { signInIds }: Person) => ({
  sentAt,
  author,
  authorName,
  byThisPerson: authorSignInId !== null && signInIds.includes(authorSignInId),
  via,
  body,
});

function shownEvent(event: CaseEvent, { say, catalogue, vendorTimeZone }: Gathering, { signIns }: Person) {
  const timeZone = signIns[0]?.profile?.timeZone ?? vendorTimeZone;
  return { at: event.at, kind: event.happening.kind, text: timelineText(event, { say, catalogue, timeZone }) };
}

const shownFile = ({ name, size, mediaType, state, uploaderName, receivedAt }: Attachment, path: string | null) => ({
  name,
  size,
  mediaType,
  state,
  uploadedBy: uploaderName,
  uploadedAt: receivedAt,
  /** Where it lies in the export; null for what others uploaded, and for what is not given out. */
  file: path,
});
