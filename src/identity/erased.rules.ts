/** What is left of somebody who was erased: a name that tells nothing, and an address that receives nothing. */
import type { Viewer } from './viewer';

/** Reserved by RFC 2606: no mail system delivers there. */
const NOWHERE = '@erased.invalid';

/** By the number of the contact, so that two of one case differ and nothing of the person is in it. */
export const erasedAddress = (contactId: number): string => `erased-${contactId}${NOWHERE}`;

export const isErasedAddress = (email: string): boolean => email.trim().toLowerCase().endsWith(NOWHERE);

export type Pseudonym = Pick<Viewer, 'firstName' | 'lastName'>;

/** Stored as a name, which is data: it is not said in the reader's language. */
export const pseudonymOf = (code: string): Pseudonym => ({ firstName: 'Erased person', lastName: code });
