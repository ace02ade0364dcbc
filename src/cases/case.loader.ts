/**
 * Batches reads of cases and contacts: one statement for a level of a document, whatever the number of rows. Nothing is
 * kept: the second mutation of a document reads what the first one wrote.
 */
import DataLoader from 'dataloader';
import type { SignedIn } from '../identity/scope';
import { inOrder } from '../platform/in-order';
import type { Case, CaseContact } from './case';
import { contactsOf, findCases, findContacts } from './case.store';

interface Loaders {
  cases: DataLoader<number, Case | null>;
  contacts: DataLoader<number, CaseContact | null>;
  contactsOfCase: DataLoader<number, CaseContact[]>;
}

const loaders = new WeakMap<SignedIn, Loaders>();
const uncached = { cache: false };

/** The loaders of one request and viewer; nothing read for one viewer is ever given to another. */
export function caseLoaders(scope: SignedIn): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const fresh: Loaders = {
    cases: new DataLoader(async (ids) => inOrder(ids, await findCases(reads, scope.viewer, ids)), uncached),
    contacts: new DataLoader(async (ids) => inOrder(ids, await findContacts(reads, scope.viewer, ids)), uncached),
    contactsOfCase: new DataLoader(async (ids) => {
      const contacts = await contactsOf(
        reads,
        ids.map((id) => ({ id })),
      );
      return ids.map((id) => contacts.filter((contact) => contact.caseId === id));
    }, uncached),
  };
  loaders.set(scope, fresh);
  return fresh;
}
