/**
 * Batches reads of organisations and benefits: those of the viewer, and for an operator those of everybody else too.
 * Nothing is kept: the second mutation of a document reads what the first one wrote.
 */
import DataLoader from 'dataloader';
import type { IssuedAgreement } from '../agreements/agreement';
import { findIssued } from '../agreements/issued-agreement.store';
import type { SignedIn } from '../identity/scope';
import type { ChildQuestion } from '../platform/child-pages';
import { inOrder } from '../platform/in-order';
import type { Benefit } from './benefit';
import { anyBenefits, benefitPages, countBenefits, findBenefits } from './benefit.store';
import { countMembers, memberPages } from './member.store';
import type { Member, SeenOrganisation } from './organisation';
import {
  anyOrganisations,
  anyOrganisationsByHandle,
  findOrganisationByHandle,
  findOrganisations,
  MOST_ORGANISATIONS,
  organisationsOf,
} from './organisation.store';

interface Loaders {
  organisations: DataLoader<number, SeenOrganisation | null>;
  /** Those of the viewer, whatever the key. */
  mine: DataLoader<number, SeenOrganisation[]>;
  memberPages: DataLoader<ChildQuestion, Member[]>;
  memberCounts: DataLoader<number, number>;
  benefits: DataLoader<number, Benefit | null>;
  benefitPages: DataLoader<ChildQuestion, Benefit[]>;
  benefitCounts: DataLoader<number, number>;
  /** What was made of benefits that the caller has read through the viewer. */
  agreements: DataLoader<number, IssuedAgreement | null>;
}

const uncached = { cache: false };
const loaders = new WeakMap<SignedIn, Loaders>();

export function organisationLoaders(scope: SignedIn): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { viewer } = scope;
  const { reads } = scope.database;
  const fresh: Loaders = {
    organisations: new DataLoader((ids) => inOrder(ids, (some) => seenOrganisations(scope, some)), uncached),
    mine: new DataLoader(async (keys) => {
      const mine = (await organisationsOf(reads, viewer)).slice(0, MOST_ORGANISATIONS);
      return keys.map(() => mine);
    }, uncached),
    memberPages: new DataLoader((asked) => memberPages(reads, asked), uncached),
    memberCounts: new DataLoader((ids) => countMembers(reads, ids), uncached),
    benefits: new DataLoader((ids) => inOrder(ids, (some) => seenBenefits(scope, some)), uncached),
    benefitPages: new DataLoader((asked) => benefitPages(reads, asked), uncached),
    benefitCounts: new DataLoader((ids) => countBenefits(reads, ids), uncached),
    agreements: new DataLoader((ids) => inOrder(ids, (some) => findIssued(reads, some)), uncached),
  };
  loaders.set(scope, fresh);
  return fresh;
}

/** The same work for one that is somebody else's as for one that was never there. */
async function seenOrganisations(scope: SignedIn, ids: readonly number[]): Promise<SeenOrganisation[]> {
  const { reads } = scope.database;
  const own = await findOrganisations(reads, scope.viewer, ids);
  const others = ids.filter((id) => own.every((each) => each.id !== id));
  if (others.length === 0 || !(await scope.isOperator(reads))) return own;
  const any = await anyOrganisations(reads, others);
  return [...own, ...any.map((each) => ({ ...each, viewerRole: null }))];
}

async function seenBenefits(scope: SignedIn, ids: readonly number[]): Promise<Benefit[]> {
  const { reads } = scope.database;
  const own = await findBenefits(reads, scope.viewer, ids);
  const others = ids.filter((id) => own.every((each) => each.id !== id));
  if (others.length === 0 || !(await scope.isOperator(reads))) return own;
  return [...own, ...(await anyBenefits(reads, others))];
}

export async function findSeenByHandle(scope: SignedIn, handle: string): Promise<SeenOrganisation | null> {
  const { reads } = scope.database;
  const own = await findOrganisationByHandle(reads, scope.viewer, handle);
  if (own || !(await scope.isOperator(reads))) return own;
  const [any] = await anyOrganisationsByHandle(reads, [handle]);
  return any ? { ...any, viewerRole: null } : null;
}
