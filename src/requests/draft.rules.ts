/** What a save changes in a draft, and how much a draft may hold. It may be incomplete and wrong, but not endless. */
import { MOST_ADDITIONAL } from '../cases/contacts.rules';
import { checkText } from '../identity/profile.rules';
import { MINUTE } from '../platform/calendar';
import type { MessageKey } from '../platform/wording';
import type { DraftContact, DraftContent } from './draft';

/** Of one sign-in. */
export const MOST_DRAFTS = 20;
/** From the last save on. */
export const DRAFT_LIFE_MS = 30 * 24 * 60 * MINUTE;
/** R33. */
export const LAST_STEP = 6;

type Typed<T> = { [K in keyof T]?: T[K] | null };
export type TypedContact = Typed<DraftContact>;
/** What a save says: what is absent stays, null clears. A contact is replaced as a whole. */
export type DraftChanges = Typed<Omit<DraftContent, 'primaryContact' | 'additionalContacts'>> & {
  primaryContact?: TypedContact | null;
  additionalContacts?: readonly TypedContact[] | null;
};

export const NOTHING_TYPED: DraftContent = {
  step: 1,
  productVersionId: null,
  problemId: null,
  agreementId: null,
  title: null,
  description: null,
  severity: null,
  supportHours: null,
  country: null,
  timeZone: null,
  locale: null,
  primaryContact: null,
  additionalContacts: [],
  addMeAsContact: false,
  followsCaseNumber: null,
};

/** Blanks around a text are no part of it, here as in a case. */
const filled = (text: string | null | undefined): string | null => text?.trim() || null;

const typedContact = ({ firstName, lastName, email, phone, preferredMethod }: TypedContact): DraftContact => ({
  firstName: filled(firstName),
  lastName: filled(lastName),
  email: filled(email),
  phone: filled(phone),
  preferredMethod: preferredMethod ?? null,
});

/** What was given as it is kept; null and nothing stay what they are. */
function given<T, K>(value: T | null | undefined, keep: (value: T) => K): K | null | undefined {
  if (value === undefined) return undefined;
  return value === null ? null : keep(value);
}

export function merged(before: DraftContent, changes: DraftChanges): DraftContent {
  const said: Record<string, unknown> = {
    ...changes,
    title: given(changes.title, filled),
    description: given(changes.description, filled),
    followsCaseNumber: given(changes.followsCaseNumber, filled),
    primaryContact: given(changes.primaryContact, typedContact),
    additionalContacts: given(changes.additionalContacts, (contacts) => contacts.map(typedContact)),
  };
  const fields = Object.keys(NOTHING_TYPED) as (keyof DraftContent)[];
  return Object.fromEntries(
    fields.map((field) => [field, said[field] === undefined ? before[field] : (said[field] ?? NOTHING_TYPED[field])]),
  ) as unknown as DraftContent;
}

export interface LimitFault {
  key: MessageKey;
  path: string[];
  values?: Record<string, string | number>;
}

const CONTACT_LIMITS = { firstName: 100, lastName: 100, email: 254, phone: 40 } as const;
const LIMITS = { title: 250, description: 20_000, followsCaseNumber: 40 } as const;

/** What a draft cannot keep: the limits of a case, and no more people than a case has. */
export function limitFaults(changes: DraftChanges): LimitFault[] {
  const { step, primaryContact, additionalContacts } = changes;
  const wrongStep = step !== null && step !== undefined && (step < 1 || step > LAST_STEP);
  const tooMany = (additionalContacts?.length ?? 0) > MOST_ADDITIONAL;
  return [
    ...(wrongStep ? [{ key: 'draft.step' as const, path: ['input', 'step'], values: { max: LAST_STEP } }] : []),
    ...tooLong(changes, LIMITS, ['input']),
    ...tooLong(primaryContact ?? {}, CONTACT_LIMITS, ['input', 'primaryContact']),
    ...(tooMany
      ? [
          {
            key: 'contact.TOO_MANY_CONTACTS' as const,
            path: ['input', 'additionalContacts'],
            values: { most: MOST_ADDITIONAL },
          },
        ]
      : (additionalContacts ?? []).flatMap((contact, index) =>
          tooLong(contact, CONTACT_LIMITS, ['input', 'additionalContacts', String(index)]),
        )),
  ];
}

function tooLong(texts: object, limits: Record<string, number>, path: string[]): LimitFault[] {
  return Object.entries(limits).flatMap(([field, max]) => {
    const text = (texts as Record<string, unknown>)[field];
    if (typeof text !== 'string') return [];
    const faults = checkText([...path, field], text, max, true).filter(({ key }) => key === 'input.tooLong');
    return faults.map((fault) => ({ key: fault.key, path: fault.path, values: { max } }));
  });
}
