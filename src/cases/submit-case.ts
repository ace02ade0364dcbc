/** Submits a case: takes exactly one unit, in the same transaction as the case, its contacts and the ledger. R44. */
import type { Transaction } from '../platform/database';
import type { Agreement } from '../agreements/agreement';
import { findRegistered } from '../agreements/agreement.store';
import { unavailability, type Unavailability } from '../agreements/eligibility.rules';
import { takeOneUnit } from '../agreements/ledger.store';
import type { Problem, ProductVersion } from '../catalog/catalogue';
import { lacksProfile, type SignedIn } from '../identity/scope';
import { bindResult, claimKey, KeyContended } from '../platform/idempotency.store';
import { hoursOffered, severityLevel } from '../routing/routing.rules';
import type { Happened } from './case-event.store';
import { findCaseByNumber } from './case.store';
import { readReceipt, type StoredReceipt } from './case-writing.store';
import { storeSubmission } from './store-submission';
import { submissionFaults, type Submission, type SubmissionFault } from './submission.rules';

/** What else belongs to the submission and is done in its transaction; a fault refuses and undoes all of it. */
export type WithCase = (tx: Transaction, stored: Happened) => Promise<SubmissionFault | null>;

export type Submitted =
  | { kind: 'submitted'; receipt: StoredReceipt }
  | {
      kind: 'refused';
      faults: SubmissionFault[];
      agreement?: Agreement;
      reasons?: Unavailability[];
      version?: ProductVersion;
    };

type Outcome = { kind: 'stored'; caseId: number } | Extract<Submitted, { kind: 'refused' }>;

const refused = (...faults: SubmissionFault[]): Extract<Submitted, { kind: 'refused' }> => ({
  kind: 'refused',
  faults,
});
const refusedKey = (code: 'IDEMPOTENCY_MISMATCH' | 'IDEMPOTENCY_IN_PROGRESS') =>
  refused({ code, key: `submit.${code}`, path: ['input', 'idempotencyKey'] });
const OPERATION = 'submitCase';

export async function submitCase(scope: SignedIn, input: Submission, withCase?: WithCase): Promise<Submitted> {
  if (lacksProfile(scope.viewer)) return refused({ code: 'PROFILE_REQUIRED', key: 'profile.required', path: null });
  const outcome = await scope.database
    .transact(
      (tx) => claimAndStore(tx, scope, input, withCase),
      (result) => result.kind === 'refused',
    )
    .catch((error: unknown) => {
      if (error instanceof KeyContended) return refusedKey('IDEMPOTENCY_IN_PROGRESS');
      throw error;
    });
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'submitted', receipt: await readReceipt(scope.database.reads, outcome.caseId, scope.viewer) };
}

/**
 * The key is claimed first, before anything is judged: of two requests with one key the second waits here, and finds
 * the first one's case, whatever would be said of the request by now.
 */
async function claimAndStore(
  tx: Transaction,
  scope: SignedIn,
  input: Submission,
  withCase: WithCase | undefined,
): Promise<Outcome> {
  const { idempotencyKey: key, ...rest } = input;
  const claim = await claimKey(
    tx,
    { principal: scope.viewer.signInId, operation: OPERATION, key, input: rest },
    scope.now,
  );
  switch (claim.kind) {
    case 'done':
      return { kind: 'stored', caseId: claim.resultId };
    case 'mismatch':
      return refusedKey('IDEMPOTENCY_MISMATCH');
    case 'in progress':
      return refusedKey('IDEMPOTENCY_IN_PROGRESS');
    case 'claimed': {
      const outcome = await checkAndStore(tx, scope, input, claim.id, withCase);
      if (outcome.kind === 'stored') await bindResult(tx, claim.id, outcome.caseId);
      return outcome;
    }
  }
}

async function checkAndStore(
  tx: Transaction,
  scope: SignedIn,
  input: Submission,
  sequence: number,
  withCase: WithCase | undefined,
): Promise<Outcome> {
  const faults = submissionFaults(input, scope.viewer, hoursOffered(severityLevel(scope.catalogue, input.severity)));
  if (faults.length > 0) return refused(...faults);
  const chosen = chosenProblem(scope, input);
  if ('code' in chosen) return refused(chosen);
  const { version } = chosen;
  const follows = input.followsCaseNumber
    ? await findCaseByNumber(tx, scope.viewer, input.followsCaseNumber.trim())
    : null;
  if (input.followsCaseNumber && !follows)
    return refused({ code: 'INVALID_INPUT', key: 'submit.followsUnknown', path: ['input', 'followsCaseNumber'] });
  const agreement = (await findRegistered(tx, scope.viewer, scope.catalogue, [input.agreementId]))[0];
  if (!agreement)
    return refused({ code: 'AGREEMENT_NOT_FOUND', key: 'agreement.NOT_FOUND_HERE', path: ['input', 'agreementId'] });
  const reasons = unavailability(agreement, version, scope.today);
  if (reasons.length > 0) return planUnavailable(agreement, version, reasons);
  if (!(await takeOneUnit(tx, agreement.id, scope.today))) {
    const usedUp = { ...agreement, unitsRemaining: 0, usedUpOn: scope.today };
    return planUnavailable(usedUp, version, unavailability(usedUp, version, scope.today));
  }
  const stored = await storeSubmission(tx, scope, {
    input,
    ...chosen,
    agreement,
    sequence,
    followsCaseId: follows?.id ?? null,
  });
  const fault = withCase ? await withCase(tx, stored) : null;
  return fault ? refused(fault) : { kind: 'stored', caseId: stored.id };
}

function planUnavailable(agreement: Agreement, version: ProductVersion, reasons: Unavailability[]): Outcome {
  return {
    ...refused({ code: 'PLAN_UNAVAILABLE', key: 'submit.PLAN_UNAVAILABLE', path: ['input', 'agreementId'] }),
    agreement,
    version,
    reasons,
  };
}

/** Where support is given elsewhere, that is said before any plan is looked at. R25, R34, R36. */
function chosenProblem(
  { catalogue, say }: SignedIn,
  input: Submission,
): { version: ProductVersion; problem: Problem } | SubmissionFault {
  const version = catalogue.version(input.productVersionId);
  if (!version) return { code: 'INVALID_INPUT', key: 'submit.productUnknown', path: ['input', 'productVersionId'] };
  const { portal } = version.product;
  if (!portal.here)
    return {
      code: 'PRODUCT_NOT_SERVED_HERE',
      key: 'submit.PRODUCT_NOT_SERVED_HERE',
      path: ['input', 'productVersionId'],
      values: { portal: portal.name, url: portal.url, signIn: portal.signIn[say.language] },
    };
  const problem = catalogue.problem(input.problemId);
  if (problem?.category.product !== version.product)
    return { code: 'INVALID_INPUT', key: 'submit.problemForeign', path: ['input', 'problemId'] };
  return { version, problem };
}
