/** Finds what belongs to an address, or to one sign-in. */
import { entriesOf } from '../audit/person-audit.store';
import { contactsOfPerson } from '../cases/person-contacts.store';
import { rolesOfPerson } from '../desk/person-roles.store';
import type { KnownSignIn } from '../identity/known-sign-in';
import { signInsAt } from '../identity/known-sign-in.store';
import { membershipsOfPerson } from '../organisations/person-members.store';
import type { Reads } from '../platform/database';
import { draftsNaming } from '../requests/person-drafts.store';
import type { Person } from './person';

/** For the operator, who knows that the address is the person's; null if nothing is kept of it. */
export async function findPersonAt(db: Reads, address: string): Promise<Person | null> {
  const person = await personWith(db, address, await signInsAt(db, address));
  const { signIns, signInIds, contacts } = person;
  if (signIns.length + contacts.length > 0) return person;
  const traces = await Promise.all([
    entriesOf(db, { address, signInIds }),
    rolesOfPerson(db, address, signInIds),
    membershipsOfPerson(db, address, signInIds),
    draftsNaming(db, address),
  ]);
  return traces.some(({ length }) => length > 0) ? person : null;
}

/** For the person: what belongs to the sign-in that asks, by its links. */
export const personOf = (db: Reads, signIn: KnownSignIn): Promise<Person> => personWith(db, null, [signIn]);

export async function personWith(db: Reads, address: string | null, signIns: readonly KnownSignIn[]): Promise<Person> {
  const signInIds = signIns.map(({ signInId }) => signInId);
  const { own, ofOthers } = await contactsOfPerson(db, address, signInIds);
  return { address, signIns, signInIds, contacts: own, contactsOfOthers: ofOthers };
}
