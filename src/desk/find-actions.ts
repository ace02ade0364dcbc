/** Gathers what decides what the viewer may do with a case that they see; for a list of cases in a statement for each. */
import { agreementLoaders } from '../agreements/agreement.loader';
import { unavailability } from '../agreements/eligibility.rules';
import { attachmentLoaders } from '../attachments/attachment.loader';
import type { ProductVersion } from '../catalog/catalogue';
import type { Case } from '../cases/case';
import { caseLoaders } from '../cases/case.loader';
import { doerOf } from '../cases/doer';
import type { SignedIn } from '../identity/scope';
import { possibleActions, type CaseAction } from './case-actions.rules';
import { deskMembership } from './membership.loader';

export async function findActions(scope: SignedIn, found: Case): Promise<CaseAction[]> {
  const { actor } = doerOf(scope.viewer, found);
  const [contacts, files, unitAtHand, membership] = await Promise.all([
    found.contacts ?? caseLoaders(scope).contactsOfCase.load(found.id),
    attachmentLoaders(scope).countOfCase.load(found.id),
    isUnitAtHand(scope, found),
    actor === 'ENGINEER' ? deskMembership(scope) : null,
  ]);
  return possibleActions({
    found,
    actor,
    now: scope.now,
    contacts: contacts.filter(({ role }) => role === 'ADDITIONAL').length,
    files,
    unitAtHand,
    atDesk: Boolean(membership?.engineer),
  });
}

/** A unit that was given back is taken again by reopening, if the plan can be used. R56. */
async function isUnitAtHand(scope: SignedIn, found: Case): Promise<boolean> {
  if (!found.unitReturned) return true;
  const { catalogue, today } = scope;
  const version = catalogue.version(found.productVersionId) as ProductVersion;
  const agreement = await agreementLoaders(scope).ofCase.load(found.agreementId);
  return agreement !== null && unavailability(agreement, version, today).length === 0;
}
