/** Who is told of a request: the contacts as they have to be, and whether the submitter is among them. R39, R45, R46, R49. */
import { isAddress } from '../../../ui/address.rules';
import { isDialled } from '../../../ui/telephone.rules';
import { NOBODY, type ContactContent, type RequestContent } from '../draft/request-content';
import { filledUpTo, type Gap } from './gap.rules';

export const MOST_ADDITIONAL = 10;
const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 254;

interface Me {
  readonly email?: string | null;
  readonly firstName: string;
  readonly lastName: string;
}

/** Without a telephone number, also where the profile has one: a contact says on which one they can be reached. R39. */
export const asContact = ({ firstName, lastName, email }: Me): ContactContent => ({
  ...NOBODY,
  firstName,
  lastName,
  email: email ?? '',
});

/** Addresses are the same without regard to case. R52. */
export const sameAddress = (one: string, other: string | null | undefined): boolean =>
  one.trim() !== '' && one.trim().toLowerCase() === other?.trim().toLowerCase();

function personGaps(contact: ContactContent, path: string): Gap[] {
  const { email, phone, preferredMethod } = contact;
  const address = filledUpTo(`${path}.email`, email, LONGEST_ADDRESS);
  return [
    ...filledUpTo(`${path}.firstName`, contact.firstName, LONGEST_NAME),
    ...filledUpTo(`${path}.lastName`, contact.lastName, LONGEST_NAME),
    ...address,
    ...(address.length === 0 && !isAddress(email) ? [{ path: `${path}.email`, word: 'notAnAddress' as const }] : []),
    ...(preferredMethod === 'PHONE' && !phone.trim()
      ? [{ path: `${path}.phone`, word: 'phonePreferred' as const }]
      : []),
    ...(phone.trim() && !isDialled(phone) ? [{ path: `${path}.phone`, word: 'notANumber' as const }] : []),
  ];
}

export function primaryGaps({ primaryContact, supportHours }: RequestContent): Gap[] {
  const contact = primaryContact ?? NOBODY;
  const gaps = personGaps(contact, 'primaryContact');
  if (supportHours !== 'AROUND_THE_CLOCK' || contact.phone.trim()) return gaps;
  return [
    ...gaps.filter(({ word }) => word !== 'phonePreferred'),
    { path: 'primaryContact.phone', word: 'phoneAroundTheClock' },
  ];
}

export function sharingGaps(content: RequestContent, me: Me): Gap[] {
  const { primaryContact, additionalContacts } = content;
  const all = [primaryContact?.email ?? '', ...additionalContacts.map(({ email }) => email)];
  const added = addsMe(content, me) ? 1 : 0;
  return [
    ...additionalContacts.flatMap((contact, index) => personGaps(contact, `additionalContacts.${index}`)),
    ...additionalContacts.flatMap(({ email }, index): Gap[] =>
      all.slice(0, index + 1).some((earlier) => sameAddress(earlier, email))
        ? [{ path: `additionalContacts.${index}.email`, word: 'twice' }]
        : [],
    ),
    ...(additionalContacts.length + added > MOST_ADDITIONAL
      ? [{ path: 'additionalContacts', word: 'tooMany' as const, max: MOST_ADDITIONAL }]
      : []),
  ];
}

const isNamed = ({ primaryContact, additionalContacts }: RequestContent, { email }: Me): boolean =>
  [primaryContact, ...additionalContacts].some((contact) => contact && sameAddress(contact.email, email));

/** Whether the box is what makes the submitter a contact: who is named already is one without it. */
export const addsMe = (content: RequestContent, me: Me): boolean => content.addMeAsContact && !isNamed(content, me);

/** Whether the submitter will see the case at all. R48. */
export const willSee = (content: RequestContent, me: Me): boolean => content.addMeAsContact || isNamed(content, me);

export const isMe = (content: RequestContent, me: Me): boolean =>
  content.primaryContact !== null && sameAddress(content.primaryContact.email, me.email);
