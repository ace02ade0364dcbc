/** Counts what an erasure would concern, and changes nothing. */
import { entriesOf } from '../audit/person-audit.store';
import { stagedFilesOf } from '../attachments/person-files.store';
import { rolesOfPerson } from '../desk/person-roles.store';
import { pseudonymOf } from '../identity/erased.rules';
import { lettersTo } from '../mail/person-letters.store';
import { membershipsOfPerson } from '../organisations/person-members.store';
import type { Reads } from '../platform/database';
import { purchasesOfPerson } from '../purchases/person-purchases.store';
import { draftsOfPerson } from '../requests/person-drafts.store';
import { findPersonAt } from './find-person';
import { tracesOf } from './traces';

export interface PersonWeight {
  readonly signIns: number;
  readonly cases: number;
  readonly contacts: number;
  readonly drafts: number;
  readonly stagedFiles: number;
  readonly roles: number;
  readonly memberships: number;
  readonly purchases: number;
  readonly waitingLetters: number;
  readonly auditEntries: number;
  /** With the address, but of somebody who comes with another one by now: they stay as they are. */
  readonly contactsOfOthers: number;
}

/** Null if nothing is kept of the address. */
export async function weighPerson(db: Reads, address: string): Promise<PersonWeight | null> {
  const person = await findPersonAt(db, address);
  if (!person) return null;
  const { signInIds, contacts, contactsOfOthers } = person;
  const letters = await lettersTo(
    db,
    contacts.map(({ id }) => id),
  );
  return {
    signIns: signInIds.length,
    cases: (await tracesOf(db, person, pseudonymOf(''))).length,
    contacts: contacts.length,
    drafts: (await draftsOfPerson(db, signInIds)).length,
    stagedFiles: (await stagedFilesOf(db, signInIds)).length,
    roles: (await rolesOfPerson(db, address, signInIds)).length,
    memberships: (await membershipsOfPerson(db, address, signInIds)).length,
    purchases: (await purchasesOfPerson(db, signInIds)).length,
    waitingLetters: letters.filter(({ state }) => state === 'DUE').length,
    auditEntries: (await entriesOf(db, { address, signInIds })).length,
    contactsOfOthers,
  };
}
