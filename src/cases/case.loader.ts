/**
 * Batches reads of cases and contacts: one statement for a level of a document, whatever the number of rows. Nothing is
 * kept: the second mutation of a document reads what the first one wrote.
 */
import DataLoader from 'dataloader';
import type { SignedIn } from '../identity/scope';
import { inOrder, readInBatches } from '../platform/in-order';
import type { Case, CaseContact } from './case';
import { ownContacts } from './contact-change.store';
import { contactsOf, findCases, findContacts } from './case.store';

interface Loaders {
  cases: DataLoader<number, Case | null>;
  contacts: DataLoader<number, CaseContact | null>;
  contactsOfCase: DataLoader<number, CaseContact[]>;
  /** The contact by which the viewer sees a case. */
  ownContact: DataLoader<number, { id: number; contactId: number } | null>;
}

const loaders = new WeakMap<SignedIn, Loaders>();
const uncached = { cache: false };

/** The loaders of one request and viewer; nothing read for one viewer is ever given to another. */
export function caseLoaders(scope: SignedIn): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const { viewer } = scope;
  const fresh: Loaders = {
    cases: new DataLoader((ids) => inOrder(ids, (some) => findCases(reads, viewer, some)), uncached),
    contacts: new DataLoader((ids) => inOrder(ids, (some) => findContacts(reads, viewer, some)), uncached),
    ownContact: new DataLoader((ids) => inOrder(ids, (some) => ownContacts(reads, viewer, some)), uncached),
    contactsOfCase: new DataLoader(async (ids) => {
      const contacts = await readInBatches(ids, (some) =>
        contactsOf(
          reads,
          some.map((id) => ({ id })),
        ),
      );
      const byCase = new Map<number, CaseContact[]>(ids.map((id) => [id, []]));
      for (const contact of contacts) byCase.get(contact.caseId)?.push(contact);
      return ids.map((id) => byCase.get(id) as CaseContact[]);
    }, uncached),
  };
  loaders.set(scope, fresh);
  return fresh;
}
