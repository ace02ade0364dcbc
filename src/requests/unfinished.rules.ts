/** A draft as the request that it would be, and what it lacks for that. R25, R33. */
import type { ContactInput } from '../cases/contacts.rules';
import type { Submission, SubmissionFault } from '../cases/submission.rules';
import type { MessageKey } from '../platform/wording';
import type { DraftContact, DraftContent } from './draft';

export interface Finished {
  readonly input: Submission;
  /** What is not there yet. `input` has something in its place that is never stored: a fault refuses. */
  readonly unfinished: readonly SubmissionFault[];
}

/** What a request must say; everything else has a default. */
const NEEDED = ['productVersionId', 'problemId', 'title', 'description', 'agreementId', 'primaryContact'] as const;
const NO_ROW = 0;
const NOBODY: DraftContact = { firstName: null, lastName: null, email: null, phone: null, preferredMethod: null };

const gap = (path: string[], key: MessageKey = 'input.missing'): SubmissionFault => ({
  code: 'INVALID_INPUT',
  key,
  path: ['input', ...path],
});

/** The defaults are those of a request that was never a draft. `isAddress` is the form that an address must have. */
export function asSubmission(
  content: DraftContent,
  idempotencyKey: string,
  isAddress: (text: string) => boolean,
): Finished {
  const { step: _, primaryContact, additionalContacts, ...rest } = content;
  const input: Submission = {
    ...rest,
    idempotencyKey,
    productVersionId: content.productVersionId ?? NO_ROW,
    problemId: content.problemId ?? NO_ROW,
    agreementId: content.agreementId ?? NO_ROW,
    title: content.title ?? '',
    description: content.description ?? '',
    severity: content.severity ?? 'IMPORTANT',
    supportHours: content.supportHours ?? 'BUSINESS_HOURS',
    primaryContact: asPerson(primaryContact ?? NOBODY),
    additionalContacts: additionalContacts.map(asPerson),
  };
  const unfinished = [
    ...NEEDED.filter((field) => content[field] === null).map((field) => gap([field])),
    ...(primaryContact ? contactGaps(primaryContact, ['primaryContact'], isAddress) : []),
    ...additionalContacts.flatMap((contact, index) =>
      contactGaps(contact, ['additionalContacts', String(index)], isAddress),
    ),
  ];
  return { input, unfinished };
}

const asPerson = ({ firstName, lastName, email, ...rest }: DraftContact): ContactInput => ({
  ...rest,
  firstName: firstName ?? '',
  lastName: lastName ?? '',
  email: email ?? '',
});

function contactGaps(contact: DraftContact, path: string[], isAddress: (text: string) => boolean): SubmissionFault[] {
  const missing = (['firstName', 'lastName', 'email'] as const)
    .filter((field) => contact[field] === null)
    .map((field) => gap([...path, field]));
  const half = contact.email !== null && !isAddress(contact.email);
  return half ? [...missing, gap([...path, 'email'], 'input.email')] : missing;
}

/** The step in which a field is asked for. R33, R34. */
const STEPS: Record<Exclude<keyof DraftContent, 'step'>, number> = {
  productVersionId: 1,
  problemId: 1,
  title: 1,
  description: 1,
  followsCaseNumber: 1,
  agreementId: 2,
  severity: 2,
  supportHours: 2,
  country: 2,
  timeZone: 2,
  locale: 2,
  primaryContact: 3,
  additionalContacts: 4,
  addMeAsContact: 4,
};

/** Null for what no step asks for, such as a profile. */
export function stepOf(path: readonly string[] | null): number | null {
  return STEPS[path?.[1] as keyof typeof STEPS] ?? null;
}
