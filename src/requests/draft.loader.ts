/**
 * Batches what is read for drafts: one statement for a level of a document. Nothing is kept: the second mutation of a
 * document reads what the first one wrote.
 */
import DataLoader from 'dataloader';
import { agreementLoaders } from '../agreements/agreement.loader';
import { findCasesByNumber } from '../cases/case.store';
import type { LookUps } from '../cases/judge-submission';
import type { SignedIn } from '../identity/scope';
import { inOrder } from '../platform/in-order';
import type { Draft } from './draft';
import { findDrafts } from './draft.store';

interface Loaders {
  drafts: DataLoader<number, Draft | null>;
  lookUps: LookUps;
}

const loaders = new WeakMap<SignedIn, Loaders>();
const uncached = { cache: false };

export function draftLoaders(scope: SignedIn): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const { viewer, now } = scope;
  const numbered = new DataLoader<string, { id: number } | null>(async (numbers) => {
    const cases = await findCasesByNumber(reads, viewer, [...new Set(numbers)]);
    return numbers.map((number) => cases.find((found) => found.number === number) ?? null);
  }, uncached);
  const fresh: Loaders = {
    drafts: new DataLoader((ids) => inOrder(ids, (some) => findDrafts(reads, viewer, now, some)), uncached),
    lookUps: {
      agreement: (id) => agreementLoaders(scope).agreements.load(id),
      caseNumbered: (number) => numbered.load(number),
    },
  };
  loaders.set(scope, fresh);
  return fresh;
}
