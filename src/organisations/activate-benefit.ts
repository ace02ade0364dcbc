/** An administrator activates a benefit: the agreement and its pair exist from then on, and the clock starts. R10–R12. */
import type { AccessPair } from '../agreements/access-pair.rules';
import { prepareOrder, storeAgreements } from '../agreements/issue-agreements';
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import type { SignedIn } from '../identity/scope';
import type { Day } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import type { Benefit } from './benefit';
import { benefitState, LATEST_START_DAYS, mayStartOn } from './benefit.rules';
import { keepAgreement, lockBenefit, markActivated } from './benefit.store';
import { benefitNotFound, findHeldBenefit } from './find-held-benefit';
import { anyOrganisations, lockedMembershipIn } from './organisation.store';
import { isRefused, notAdministrator, refused, type Refused } from './refusal';
import { openPair, sealPair } from './sealed-pair';

export type ActivateRefusalCode =
  'BENEFIT_NOT_FOUND' | 'NOT_ADMINISTRATOR' | 'ALREADY_ACTIVATED' | 'EXPIRED' | 'INVALID_START' | 'NOT_AVAILABLE';

export type Activation =
  { kind: 'done'; benefit: Benefit; pair: AccessPair } | (Refused<ActivateRefusalCode> & { benefit?: Benefit });

/** `startsOn` is null for today. */
export function activateBenefit(scope: SignedIn, benefitId: number, startsOn: Day | null): Promise<Activation> {
  return scope.database.transact((tx) => activate(tx, scope, benefitId, startsOn ?? scope.today), isRefused);
}

async function activate(tx: Transaction, scope: SignedIn, benefitId: number, startsOn: Day): Promise<Activation> {
  const held = await findHeldBenefit(tx, scope.viewer, benefitId);
  const role = held && (await lockedMembershipIn(tx, scope.viewer, held.organisationId));
  if (!held || !role) return benefitNotFound();
  if (role !== 'ADMINISTRATOR') return notAdministrator();
  const benefit = await lockBenefit(tx, benefitId);
  const { viewer, today, now } = scope;
  const path = ['input', 'benefitId'];
  const state = benefitState(benefit, today);
  if (state === 'EXPIRED') {
    const values = { day: String(benefit.activateBy) };
    return { ...refused({ code: 'EXPIRED', key: 'benefit.EXPIRED', path, values }), benefit };
  }
  if (state === 'WAITING' && !mayStartOn(startsOn, today)) {
    const values = { days: LATEST_START_DAYS };
    return refused({ code: 'INVALID_START', key: 'benefit.INVALID_START', path: ['input', 'startsOn'], values });
  }
  if (!(await markActivated(tx, benefitId, viewer.signInId, now)))
    return { ...refused({ code: 'ALREADY_ACTIVATED', key: 'benefit.ALREADY_ACTIVATED', path }), benefit };
  return make(tx, scope, { ...benefit, organisationId: held.organisationId }, startsOn);
}

async function make(
  tx: Transaction,
  scope: SignedIn,
  benefit: Benefit & { organisationId: number },
  startsOn: Day,
): Promise<Activation> {
  const { id, organisationId, planTypeCode: plan, units, products } = benefit;
  const { now, sealingKeys, catalogue, hash, today } = scope;
  const acting = actingIn(scope);
  const [organisation] = await anyOrganisations(tx, [organisationId]);
  const issue = { catalogue, hash, today, now, acting, reason: null };
  const terms = { plan, starts: startsOn, units: units === null ? '' : String(units), products: products.join(';') };
  const prepared = prepareOrder({ ...terms, customer: organisation?.name }, issue);
  // The catalogue has lost what it is for since it was granted.
  if ('fault' in prepared)
    return refused({ code: 'NOT_AVAILABLE', key: 'benefit.NOT_AVAILABLE', path: ['input', 'benefitId'] });
  const [agreementId] = (await storeAgreements(tx, [prepared], issue)) as [number];
  const sealedPair = sealPair(sealingKeys, id, prepared.pair);
  await keepAgreement(tx, id, { agreementId, sealedPair });
  const facts = { organisationId, agreementId, startsOn };
  const target = { type: 'Benefit', id };
  await recordAudit(
    tx,
    acting,
    now,
    { action: 'BENEFIT_ACTIVATED', target, facts },
    { action: 'PAIR_REVEALED', target, facts: { organisationId } },
  );
  return {
    kind: 'done',
    benefit: { ...benefit, activatedAt: now, agreementId },
    pair: openPair(sealingKeys, id, sealedPair),
  };
}
