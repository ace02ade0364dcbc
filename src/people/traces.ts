/** The cases in which something names a person who is to be erased. */
import { casesUploadedTo } from '../attachments/person-files.store';
import { casesActedOn, casesTellingOf } from '../cases/person-erasure.store';
import { casesWrittenTo } from '../communications/person-texts.store';
import type { Pseudonym } from '../identity/erased.rules';
import { nameOf } from '../identity/viewer';
import type { Reads } from '../platform/database';
import type { Person } from './person';

/** In the order of their numbers. Those that are done already are not among them. */
export async function tracesOf(db: Reads, person: Person, pseudonym: Pseudonym): Promise<number[]> {
  const { address, signInIds, contacts } = person;
  const except = nameOf(pseudonym);
  const found = [
    contacts.map(({ caseId }) => caseId),
    await casesActedOn(db, signInIds, except),
    await casesWrittenTo(db, signInIds, except),
    await casesUploadedTo(db, signInIds, except),
    address === null ? [] : await casesTellingOf(db, address),
  ];
  return [...new Set(found.flat())].sort((a, b) => a - b);
}
