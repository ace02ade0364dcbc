/** Somebody of whom something is kept: by an address, or as one sign-in. */
import type { CaseContact } from '../cases/case';
import type { KnownSignIn } from '../identity/known-sign-in';

export interface Person {
  /** In lower case; null for one sign-in, to which what belongs to the address alone is not shown. */
  readonly address: string | null;
  readonly signIns: readonly KnownSignIn[];
  readonly signInIds: readonly number[];
  readonly contacts: readonly CaseContact[];
  /** Contacts with the address of sign-ins that come with another one by now: they are somebody else's. */
  readonly contactsOfOthers: number;
}
