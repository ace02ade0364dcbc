/** A benefit that an organisation of the viewer holds; to everybody else it is not there. R11. */
import type { Viewer } from '../identity/viewer';
import type { Transaction } from '../platform/database';
import type { Benefit } from './benefit';
import { findBenefits } from './benefit.store';
import { refused } from './refusal';

export async function findHeldBenefit(
  tx: Transaction,
  viewer: Viewer,
  id: number,
): Promise<(Benefit & { organisationId: number }) | null> {
  const [found] = await findBenefits(tx, viewer, [id]);
  return found?.organisationId ? { ...found, organisationId: found.organisationId } : null;
}

export const benefitNotFound = () =>
  refused({ code: 'BENEFIT_NOT_FOUND' as const, key: 'benefit.NOT_FOUND', path: ['input', 'benefitId'] });
