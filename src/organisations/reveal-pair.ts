/** A member reads the pair of an activated benefit again; who did is written down. R11. */
import type { AccessPair } from '../agreements/access-pair.rules';
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import type { Benefit } from './benefit';
import { lockBenefit } from './benefit.store';
import { benefitNotFound, findHeldBenefit } from './find-held-benefit';
import { lockedMembershipIn } from './organisation.store';
import { isRefused, refused, type Refused } from './refusal';
import { openPair } from './sealed-pair';

export type RevealRefusalCode = 'BENEFIT_NOT_FOUND' | 'NOT_ACTIVATED';
export type Revealed =
  { kind: 'done'; benefit: Benefit; pair: AccessPair } | (Refused<RevealRefusalCode> & { benefit?: Benefit });

export function revealPair(scope: SignedIn, benefitId: number): Promise<Revealed> {
  return scope.database.transact((tx) => reveal(tx, scope, benefitId), isRefused);
}

async function reveal(tx: Transaction, scope: SignedIn, benefitId: number): Promise<Revealed> {
  const held = await findHeldBenefit(tx, scope.viewer, benefitId);
  const role = held && (await lockedMembershipIn(tx, scope.viewer, held.organisationId));
  if (!held || !role) return benefitNotFound();
  const benefit = await lockBenefit(tx, benefitId);
  if (benefit.sealedPair === null)
    return {
      ...refused({ code: 'NOT_ACTIVATED', key: 'benefit.NOT_ACTIVATED', path: ['input', 'benefitId'] }),
      benefit,
    };
  const pair = openPair(scope.sealingKeys, benefitId, benefit.sealedPair);
  const target = { type: 'Benefit', id: benefitId };
  const facts = { organisationId: held.organisationId };
  await recordAudit(tx, actingIn(scope), scope.now, { action: 'PAIR_REVEALED', target, facts });
  return { kind: 'done', benefit, pair };
}
