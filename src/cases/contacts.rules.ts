/** The contacts of a case: exactly one primary, at most ten additional, nobody twice. R45, R46, R49. */
import { foldedEmail } from '../identity/address.rules';
import type { InputFault } from '../identity/profile.rules';
import { checkPhone, checkText } from '../identity/profile.rules';
import type { ContactMethod, ContactRole, NewContact } from './case';

export const MOST_ADDITIONAL = 10;

export interface ContactInput {
  firstName: string;
  lastName: string;
  email: string;
  phone?: string | null;
  preferredMethod?: ContactMethod | null;
}

export { foldedEmail };

export function contactFaults(contact: ContactInput, path: string[]): InputFault[] {
  return [
    ...checkText([...path, 'firstName'], contact.firstName, 100),
    ...checkText([...path, 'lastName'], contact.lastName, 100),
    ...checkPhone([...path, 'phone'], contact.phone?.trim() || null),
  ];
}

export function asContact(input: ContactInput, role: ContactRole): NewContact {
  const { firstName, lastName, email, phone, preferredMethod } = input;
  return {
    role,
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    email: email.trim(),
    phone: phone?.trim() || null,
    preferredMethod: preferredMethod ?? 'EMAIL',
  };
}

/** The positions of contacts whose address stands earlier in the list. */
export function repeatedAddresses(contacts: readonly { email: string }[]): number[] {
  const seen = new Set<string>();
  return contacts.flatMap(({ email }, index) => {
    const folded = foldedEmail(email);
    if (seen.has(folded)) return [index];
    seen.add(folded);
    return [];
  });
}
