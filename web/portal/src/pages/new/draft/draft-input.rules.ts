/** What was typed as the server takes it, and what it keeps as it is typed. */
import type { SaveDraftInput } from '../../../gql/graphql';
import type { JudgedDraft } from './draft-documents';
import { NOBODY, type ContactContent, type RequestContent } from './request-content';

/** The server's copy of a draft. */
export interface ServerCopy {
  readonly id: string;
  readonly version: number;
  readonly step: number;
  readonly content: RequestContent;
}

type Nullable<T> = { readonly [K in keyof T]?: T[K] | null };

const person = (typed: Nullable<ContactContent>): ContactContent => ({
  firstName: typed.firstName ?? NOBODY.firstName,
  lastName: typed.lastName ?? NOBODY.lastName,
  email: typed.email ?? NOBODY.email,
  phone: typed.phone ?? NOBODY.phone,
  preferredMethod: typed.preferredMethod ?? null,
});

export const copyOf = (draft: JudgedDraft): ServerCopy => ({
  id: draft.id,
  version: draft.version,
  step: draft.step,
  content: {
    productVersionId: draft.productVersion?.id ?? null,
    problemId: draft.problem?.id ?? null,
    title: draft.title ?? '',
    description: draft.description ?? '',
    agreementId: draft.agreement?.id ?? null,
    severity: draft.severity ?? null,
    supportHours: draft.supportHours ?? null,
    country: draft.country ?? null,
    timeZone: draft.timeZone ?? null,
    locale: draft.locale ?? null,
    primaryContact: draft.primaryContact ? person(draft.primaryContact) : null,
    additionalContacts: draft.additionalContacts.map(person),
    addMeAsContact: draft.addMeAsContact,
    followsCaseNumber: draft.followsCaseNumber ?? null,
  },
});

const CHOICES = ['productVersionId', 'problemId', 'agreementId', 'country', 'timeZone', 'locale'] as const;

/** An empty choice is none: the server would take it for a wrong one. */
export function inputOf(part: Partial<RequestContent>): SaveDraftInput {
  const empty = CHOICES.filter((field) => part[field] === '').map((field) => [field, null]);
  return {
    ...part,
    ...(part.additionalContacts && { additionalContacts: [...part.additionalContacts] }),
    ...Object.fromEntries(empty),
  } as SaveDraftInput;
}
