/** Reopens a case within its time; a unit that was given back is taken again, or the plan's reasons refuse it. R56. */
import type { Agreement } from '../agreements/agreement';
import { agreementOfCase } from '../agreements/agreement.store';
import { unavailability, type Unavailability } from '../agreements/eligibility.rules';
import { takeOneUnit, writeConsumption } from '../agreements/ledger.store';
import { actingIn } from '../audit/acting';
import type { ProductVersion } from '../catalog/catalogue';
import type { Case } from '../cases/case';
import { changeCase } from '../cases/case-change.store';
import { happenedTo, recordEvent } from '../cases/case-event.store';
import { lockCase } from '../cases/case.store';
import { doerOf } from '../cases/doer';
import { windClock } from '../cases/wind-clock';
import type { SignedIn } from '../identity/scope';
import type { Transaction } from '../platform/database';
import { REOPENABLE_DAYS, reopenRefusal, type ReopenRefusal } from './life.rules';
import { caseNotFound, isRefused, refusedFor, type CaseOutcome } from './refusal';

export type ReopenRefusalCode = 'CASE_NOT_FOUND' | ReopenRefusal | 'PLAN_UNAVAILABLE';

export interface PlanRefusal {
  agreement: Agreement;
  version: ProductVersion;
  reasons: Unavailability[];
}

type Outcome = CaseOutcome<ReopenRefusalCode> & { plan?: PlanRefusal };

export function reopenCase(scope: SignedIn, caseId: number): Promise<Outcome> {
  return scope.database.transact((tx) => reopen(tx, scope, caseId), isRefused);
}

async function reopen(tx: Transaction, scope: SignedIn, caseId: number): Promise<Outcome> {
  const { viewer, now, catalogue } = scope;
  const found = await lockCase(tx, viewer, caseId);
  if (!found) return caseNotFound();
  const doer = doerOf(viewer, found);
  const refusal = reopenRefusal(found, doer.actor, now);
  if (refusal)
    return refusedFor(found, {
      code: refusal,
      key: `reopen.${refusal}`,
      path: ['input', 'caseId'],
      values: { days: REOPENABLE_DAYS },
    });
  const plan = found.unitReturned ? await takeAgain(tx, scope, found) : null;
  if (plan)
    return {
      ...refusedFor(found, {
        code: 'PLAN_UNAVAILABLE' as const,
        key: 'reopen.PLAN_UNAVAILABLE',
        path: ['input', 'caseId'],
      }),
      plan,
    };
  const open = { status: 'IN_PROGRESS', closedAt: null, closeReason: null, unitReturned: false } as const;
  const changed = await changeCase(tx, found, open, now);
  await recordEvent(tx, happenedTo(found), doer, now, { kind: 'REOPENED' });
  if (found.unitReturned) await recordEvent(tx, happenedTo(found), doer, now, { kind: 'UNIT_TAKEN' });
  return { kind: 'done', case: await windClock(tx, changed, catalogue, now) };
}

/** Why the unit cannot be taken again, or null where it was. */
async function takeAgain(tx: Transaction, scope: SignedIn, found: Case): Promise<PlanRefusal | null> {
  const { catalogue, today, now, viewer } = scope;
  const version = catalogue.version(found.productVersionId) as ProductVersion;
  const agreement = await agreementOfCase(tx, found.agreementId, catalogue);
  const reasons = unavailability(agreement, version, today);
  if (reasons.length > 0) return { agreement, version, reasons };
  if (!(await takeOneUnit(tx, agreement.id, today))) {
    const usedUp = { ...agreement, unitsRemaining: 0, usedUpOn: today };
    return { agreement: usedUp, version, reasons: unavailability(usedUp, version, today) };
  }
  const movement = { agreementId: agreement.id, at: now, signInId: viewer.signInId, caseId: found.id };
  await writeConsumption(tx, movement, actingIn(scope));
  return null;
}
