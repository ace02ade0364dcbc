/** The owner puts an open case back into its queue, and sees it no longer. R48, R63. */
import { lockCase } from '../cases/case.store';
import type { SignedIn } from '../identity/scope';
import { isOpen } from '../life/life.rules';
import { caseNotFound, isRefused, refusedFor, type CaseOutcome } from '../life/refusal';
import type { Transaction } from '../platform/database';
import { deskDoer, putBackCase } from './give-case';

export type ReleaseRefusalCode = 'CASE_NOT_FOUND' | 'NOT_OPEN';
type Outcome = CaseOutcome<ReleaseRefusalCode>;

export function releaseCase(scope: SignedIn, caseId: number): Promise<Outcome> {
  return scope.database.transact((tx) => release(tx, scope, caseId), isRefused);
}

async function release(tx: Transaction, { viewer, now }: SignedIn, caseId: number): Promise<Outcome> {
  const found = await lockCase(tx, viewer, caseId);
  if (found?.ownerSignInId !== viewer.signInId) return caseNotFound();
  if (!isOpen(found))
    return refusedFor(found, { code: 'NOT_OPEN', key: 'release.NOT_OPEN', path: ['input', 'caseId'] });
  return { kind: 'done', case: await putBackCase(tx, found, deskDoer(viewer), now) };
}
