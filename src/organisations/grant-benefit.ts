/** An operator grants one benefit to an organisation. The same again, in the same words, grants nothing more. */
import { actingIn } from '../audit/acting';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import type { Benefit } from './benefit';
import { judgeTerms, type TypedTerms } from './benefit-terms.rules';
import { benefitsByReference } from './benefit.store';
import { grantBenefits, type GrantedBenefit } from './grant-benefits';
import { anyOrganisations } from './organisation.store';
import { reasonFaults } from './organisation.rules';
import { invalid, isRefused, organisationNotFound, refused, type Outcome } from './refusal';

export type GrantRefusalCode = 'ORGANISATION_NOT_FOUND' | 'INVALID_INPUT' | 'REFERENCE_TAKEN';
type Granted = Outcome<GrantRefusalCode, { benefit: Benefit }>;

export function grantBenefit(
  scope: SignedIn,
  organisationId: number,
  typed: TypedTerms,
  reason: string,
): Promise<Granted> {
  return scope.database.transact((tx) => grant(tx, scope, organisationId, typed, reason), isRefused);
}

async function grant(
  tx: Transaction,
  scope: SignedIn,
  organisationId: number,
  typed: TypedTerms,
  reason: string,
): Promise<Granted> {
  const unexplained = reasonFaults(reason);
  if (unexplained.length > 0) return refused(...unexplained.map(invalid));
  if ((await anyOrganisations(tx, [organisationId])).length === 0) return organisationNotFound();
  const judged = judgeTerms(typed, scope.catalogue);
  if (judged.kind === 'faulty')
    return refused(
      ...judged.faults.map(({ field, key, values }) => ({
        code: 'INVALID_INPUT' as const,
        key,
        values,
        path: ['input', field],
      })),
    );
  const { reference, terms } = judged;
  const granting = { ...scope, acting: { ...actingIn(scope), reason } };
  const [answer] = await grantBenefits(tx, [{ reference, organisationId, terms }], granting);
  const refusal = refusalOf(answer as GrantedBenefit);
  if (refusal) return refusal;
  return { kind: 'done', benefit: (await benefitsByReference(tx, [reference])).get(reference) as Benefit };
}

function refusalOf({ came }: GrantedBenefit) {
  if (came === 'TAKEN')
    return refused({ code: 'REFERENCE_TAKEN' as const, key: 'benefit.TAKEN', path: ['input', 'reference'] });
  if (came === 'OVER')
    return refused({ code: 'INVALID_INPUT' as const, key: 'benefit.over', path: ['input', 'activateBy'] });
  return null;
}
