/**
 * Batches reads of agreements by number: only those that are registered to the viewer are found. R51. Nothing is kept:
 * the second mutation of a document reads what the first one wrote.
 */
import DataLoader from 'dataloader';
import type { SignedIn } from '../identity/scope';
import type { ChildQuestion } from '../platform/child-pages';
import { inOrder } from '../platform/in-order';
import type { Agreement, LedgerEntry } from './agreement';
import { agreementsOfCases, findRegistered } from './agreement.store';
import { countEntries, findEntries, ledgerPages } from './ledger.store';
import { readUse, type Used } from './read-use';
import type { MonthOfUse } from './use.rules';

interface Loaders {
  agreements: DataLoader<number, Agreement | null>;
  /** That of a case which the caller has read through the viewer, whoever registered it: to decide by, not to show. */
  ofCase: DataLoader<number, Agreement | null>;
  ledgerEntries: DataLoader<number, LedgerEntry | null>;
  ledgerPages: DataLoader<ChildQuestion, LedgerEntry[]>;
  entryCounts: DataLoader<number, number>;
  /** Of agreements that the caller has read through the viewer. */
  use: DataLoader<Used, MonthOfUse[]>;
}

const uncached = { cache: false };
const loaders = new WeakMap<SignedIn, Loaders>();

export function agreementLoaders(scope: SignedIn): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const { viewer, catalogue } = scope;
  const fresh: Loaders = {
    agreements: new DataLoader(
      (ids) => inOrder(ids, (some) => findRegistered(reads, viewer, catalogue, some)),
      uncached,
    ),
    ofCase: new DataLoader((ids) => inOrder(ids, (some) => agreementsOfCases(reads, some, catalogue)), uncached),
    ledgerEntries: new DataLoader((ids) => inOrder(ids, (some) => findEntries(reads, viewer, some)), uncached),
    ledgerPages: new DataLoader((asked) => ledgerPages(reads, asked), uncached),
    entryCounts: new DataLoader((ids) => countEntries(reads, ids), uncached),
    use: new DataLoader((asked) => readUse(scope, asked), uncached),
  };
  loaders.set(scope, fresh);
  return fresh;
}
