/** Closes a case; as a duplicate or a defect of the product it gives its unit back, once. R56, R57. */
import { returnUnit } from '../agreements/ledger.store';
import { actingIn } from '../audit/acting';
import type { Case, CloseReason } from '../cases/case';
import { changeCase } from '../cases/case-change.store';
import type { Doer } from '../cases/case-event';
import { happenedTo, recordEvent } from '../cases/case-event.store';
import { lockCase } from '../cases/case.store';
import { doerOf } from '../cases/doer';
import type { Transaction } from '../platform/database';
import { afterUnitReturned } from '../purchases/after-unit-returned';
import type { PurchaseScope } from '../purchases/selling';
import { isOpen, mayCloseAs, returnsUnit } from './life.rules';
import { moveStatus } from './move-status';
import { caseNotFound, isRefused, refusedFor, type CaseOutcome } from './refusal';

export type CloseRefusalCode = 'CASE_NOT_FOUND' | 'ALREADY_CLOSED' | 'REASON_NOT_ALLOWED';
type Outcome = CaseOutcome<CloseRefusalCode>;

export function closeCase(scope: PurchaseScope, caseId: number, reason: CloseReason): Promise<Outcome> {
  return scope.database.transact((tx) => close(tx, scope, caseId, reason), isRefused);
}

async function close(tx: Transaction, scope: PurchaseScope, caseId: number, reason: CloseReason): Promise<Outcome> {
  const found = await lockCase(tx, scope.viewer, caseId);
  if (!found) return caseNotFound();
  const doer = doerOf(scope.viewer, found);
  if (!isOpen(found))
    return refusedFor(found, { code: 'ALREADY_CLOSED', key: 'close.ALREADY_CLOSED', path: ['input', 'caseId'] });
  if (!mayCloseAs(reason, doer.actor))
    return refusedFor(found, {
      code: 'REASON_NOT_ALLOWED',
      key: 'close.REASON_NOT_ALLOWED',
      path: ['input', 'reason'],
    });
  const closed = await moveStatus(tx, found, doer, 'CLOSED', scope, reason);
  return { kind: 'done', case: returnsUnit(reason) ? await giveBack(tx, closed, doer, scope, reason) : closed };
}

/** The flag stands on the locked case: a unit that was given back is not given back again. */
async function giveBack(
  tx: Transaction,
  found: Case,
  doer: Doer,
  scope: PurchaseScope,
  reason: CloseReason,
): Promise<Case> {
  const { now } = scope;
  if (found.unitReturned) return found;
  const movement = { agreementId: found.agreementId, at: now, signInId: doer.signInId, caseId: found.id };
  await returnUnit(tx, movement, actingIn(scope));
  const returned = { agreementId: found.agreementId, defect: reason === 'PRODUCT_DEFECT' };
  await afterUnitReturned(tx, returned, scope.selling, scope, actingIn(scope));
  await recordEvent(tx, happenedTo(found), doer, now, { kind: 'REFUND' });
  return changeCase(tx, found, { unitReturned: true }, now);
}
