/** The owner says where the case stands. R63. */
import type { CaseStatus } from '../cases/case';
import { doerOf } from '../cases/doer';
import { lockCase } from '../cases/case.store';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import { mayMove } from './life.rules';
import { moveStatus } from './move-status';
import { caseNotFound, isRefused, refusedFor, type CaseOutcome } from './refusal';

export type SetStatusRefusalCode = 'CASE_NOT_FOUND' | 'ENGINEER_ONLY' | 'NOT_POSSIBLE';
type Outcome = CaseOutcome<SetStatusRefusalCode>;

export function setCaseStatus(scope: SignedIn, caseId: number, status: CaseStatus): Promise<Outcome> {
  return scope.database.transact((tx) => set(tx, scope, caseId, status), isRefused);
}

async function set(tx: Transaction, scope: SignedIn, caseId: number, status: CaseStatus): Promise<Outcome> {
  const found = await lockCase(tx, scope.viewer, caseId);
  if (!found) return caseNotFound();
  const doer = doerOf(scope.viewer, found);
  if (doer.actor !== 'ENGINEER')
    return refusedFor(found, { code: 'ENGINEER_ONLY', key: 'case.ENGINEER_ONLY', path: ['input', 'caseId'] });
  // Saying again what is so already is no fault: an answer may have been lost.
  if (found.status === status) return { kind: 'done', case: found };
  if (!mayMove(found.status, status))
    return refusedFor(found, { code: 'NOT_POSSIBLE', key: 'status.NOT_POSSIBLE', path: ['input', 'status'] });
  return { kind: 'done', case: await moveStatus(tx, found, doer, status, scope) };
}
