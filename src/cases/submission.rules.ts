/** What a submission must look like before anything is looked up. R34, R38, R39, R44–R46, R49. */
import { checkText, type InputFault } from '../identity/profile.rules';
import type { Severity } from '../catalog/catalogue';
import type { Viewer } from '../identity/viewer';
import type { MessageKey } from '../platform/wording';
import { FALLBACK_LOCALE } from '../routing/language.rules';
import type { SupportHours } from '../routing/routing';
import type { NewContact } from './case';
import {
  asContact,
  contactFaults,
  foldedEmail,
  MOST_ADDITIONAL,
  repeatedAddresses,
  type ContactInput,
} from './contacts.rules';

export type SubmissionRefusalCode =
  | 'PROFILE_REQUIRED'
  | 'AGREEMENT_NOT_FOUND'
  | 'PLAN_UNAVAILABLE'
  | 'PRODUCT_NOT_SERVED_HERE'
  | 'AROUND_THE_CLOCK_NEEDS_CRITICAL'
  | 'PHONE_REQUIRED'
  | 'DUPLICATE_CONTACT'
  | 'TOO_MANY_CONTACTS'
  | 'INVALID_INPUT'
  | 'DRAFT_NOT_FOUND'
  | 'DRAFT_ALREADY_SUBMITTED'
  | 'ATTACHMENT_NOT_FOUND'
  | 'ATTACHMENT_UNFINISHED'
  | 'TOO_MANY_ATTACHMENTS'
  | 'IDEMPOTENCY_MISMATCH'
  | 'IDEMPOTENCY_IN_PROGRESS';

export interface SubmissionFault {
  code: SubmissionRefusalCode;
  key: MessageKey;
  path: string[] | null;
  values?: Record<string, string | number>;
}

export interface Submission {
  idempotencyKey: string;
  /** Numbers of the catalogue's and the books' rows; one that cannot be read is a number that no row has. */
  agreementId: number;
  productVersionId: number;
  problemId: number;
  title: string;
  description: string;
  severity: Severity;
  supportHours: SupportHours;
  country?: string | null;
  timeZone?: string | null;
  locale?: string | null;
  primaryContact: ContactInput;
  additionalContacts?: ContactInput[] | null;
  addMeAsContact: boolean;
  followsCaseNumber?: string | null;
}

const invalid = ({ path, key, max }: InputFault): SubmissionFault => ({
  code: 'INVALID_INPUT',
  key,
  path,
  ...(max ? { values: { max } } : {}),
});

/** `offered` are the hours that the severity has: the table decides, not this rule. */
export function submissionFaults(
  input: Submission,
  viewer: Viewer,
  offered: readonly SupportHours[],
): SubmissionFault[] {
  const texts = [
    ...checkText(['input', 'idempotencyKey'], input.idempotencyKey, 255),
    ...checkText(['input', 'title'], input.title, 250),
    ...checkText(['input', 'description'], input.description, 20_000, true),
  ];
  return [
    ...texts.map(invalid),
    ...placeFaults(input, viewer),
    ...hoursFaults(input, offered),
    ...peopleFaults(input, viewer),
  ];
}

type Place = Pick<Submission, 'country' | 'timeZone' | 'locale'>;

/** Country, time zone and language come from the profile unless given; null where neither says it. R40, R42. */
export function placeOf(
  { country, timeZone, locale }: Place,
  { profile }: Viewer,
): { country: string | null; timeZone: string | null; locale: string } {
  return {
    country: country ?? profile?.country ?? null,
    timeZone: timeZone ?? profile?.timeZone ?? null,
    locale: locale ?? profile?.locale ?? FALLBACK_LOCALE,
  };
}

function placeFaults(input: Submission, viewer: Viewer): SubmissionFault[] {
  const place = placeOf(input, viewer);
  const key = viewer.kind === 'SERVICE' ? 'input.neededOfPrograms' : 'input.needed';
  return (['country', 'timeZone'] as const)
    .filter((field) => !place[field])
    .map((field) => ({ code: 'INVALID_INPUT', key, path: ['input', field] }));
}

/** Around the clock is for the most severe only, and needs a number to call at any hour. R38, R39. */
function hoursFaults(
  { supportHours, primaryContact }: Submission,
  offered: readonly SupportHours[],
): SubmissionFault[] {
  if (supportHours !== 'AROUND_THE_CLOCK') return [];
  if (!offered.includes(supportHours))
    return [
      {
        code: 'AROUND_THE_CLOCK_NEEDS_CRITICAL',
        key: 'submit.AROUND_THE_CLOCK_NEEDS_CRITICAL',
        path: ['input', 'supportHours'],
      },
    ];
  if (primaryContact.phone?.trim()) return [];
  return [{ code: 'PHONE_REQUIRED', key: 'submit.PHONE_REQUIRED', path: ['input', 'primaryContact', 'phone'] }];
}

function peopleFaults(input: Submission, viewer: Viewer): SubmissionFault[] {
  const additional = input.additionalContacts ?? [];
  const pathOf = (index: number) =>
    index === 0 ? ['input', 'primaryContact'] : ['input', 'additionalContacts', String(index - 1)];
  const people = [input.primaryContact, ...additional];
  const faults = people.flatMap((contact, index) => contactFaults(contact, pathOf(index)).map(invalid));
  const unreachable = people.flatMap((contact, index): SubmissionFault[] =>
    contact.preferredMethod === 'PHONE' && !contact.phone?.trim()
      ? [{ code: 'PHONE_REQUIRED', key: 'contact.PHONE_REQUIRED', path: [...pathOf(index), 'phone'] }]
      : [],
  );
  const twice = repeatedAddresses(people).map((index): SubmissionFault => ({
    code: 'DUPLICATE_CONTACT',
    key: 'contact.DUPLICATE_CONTACT',
    path: [...pathOf(index), 'email'],
  }));
  const tooMany: SubmissionFault[] =
    contactsOfSubmission(input, viewer).length > 1 + MOST_ADDITIONAL
      ? [
          {
            code: 'TOO_MANY_CONTACTS',
            key: 'contact.TOO_MANY_CONTACTS',
            path: ['input', 'additionalContacts'],
            values: { most: MOST_ADDITIONAL },
          },
        ]
      : [];
  const nobody: SubmissionFault[] =
    input.addMeAsContact && !viewer.email
      ? [{ code: 'INVALID_INPUT', key: 'contact.noAddress', path: ['input', 'addMeAsContact'] }]
      : [];
  return [...faults, ...unreachable, ...twice, ...tooMany, ...nobody];
}

/** The contacts as they will be stored, with the submitter among them if that was asked and is not so already. R49. */
export function contactsOfSubmission(input: Submission, viewer: Viewer): NewContact[] {
  const given = [
    asContact(input.primaryContact, 'PRIMARY'),
    ...(input.additionalContacts ?? []).map((contact) => asContact(contact, 'ADDITIONAL')),
  ];
  const { email } = viewer;
  if (!input.addMeAsContact || !email || given.some((contact) => foldedEmail(contact.email) === email)) return given;
  const me = { firstName: viewer.firstName, lastName: viewer.lastName, email };
  return [...given, asContact(me, 'ADDITIONAL')];
}
