/** What can be told of a person before anything is sent: an address that is none is refused without a sentence for people. */
import { isAddress } from '../../../ui/address.rules';

export interface PersonGap {
  /** Below `input`. */
  readonly path: readonly string[];
  readonly word: 'missing' | 'notAnAddress';
}

export const addressGaps = (email: string, ...path: string[]): PersonGap[] => {
  if (!email.trim()) return [{ path, word: 'missing' }];
  return isAddress(email) ? [] : [{ path, word: 'notAnAddress' }];
};

export const personGaps = (person: { firstName: string; lastName: string; email: string }): PersonGap[] => [
  ...(['firstName', 'lastName'] as const)
    .filter((name) => !person[name].trim())
    .map((name) => ({ path: ['contact', name], word: 'missing' as const })),
  ...addressGaps(person.email, 'contact', 'email'),
];
