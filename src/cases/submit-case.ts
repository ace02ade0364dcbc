/** Submits a case: takes exactly one unit, in the same transaction as the case, its contacts and the ledger. R44. */
import type { Transaction } from '../platform/database';
import type { Agreement } from '../agreements/agreement';
import { findRegistered } from '../agreements/agreement.store';
import { unavailability, type Unavailability } from '../agreements/eligibility.rules';
import { takeOneUnit, writeConsumption } from '../agreements/ledger.store';
import type { Problem, ProductVersion, Region } from '../catalog/catalogue';
import { lacksProfile, type SignedIn } from '../identity/scope';
import { bindResult, claimKey, KeyContended } from '../platform/idempotency.store';
import { folded } from '../platform/text.rules';
import { decideRouting, hoursOffered, severityLevel } from '../routing/routing.rules';
import { FALLBACK_LOCALE } from '../routing/language.rules';
import { caseNumber } from './case-number.rules';
import { findCaseByNumber } from './case.store';
import { insertCase, insertContacts, readReceipt, type StoredReceipt } from './case-writing.store';
import { contactsOfSubmission, submissionFaults, type Submission, type SubmissionFault } from './submission.rules';

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

export async function submitCase(scope: SignedIn, input: Submission): Promise<Submitted> {
  if (lacksProfile(scope.viewer)) return refused({ code: 'PROFILE_REQUIRED', key: 'profile.required', path: null });
  const outcome = await scope.database
    .transact(
      (tx) => claimAndStore(tx, scope, input),
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
async function claimAndStore(tx: Transaction, scope: SignedIn, input: Submission): Promise<Outcome> {
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
      const outcome = await checkAndStore(tx, scope, input, claim.id);
      if (outcome.kind === 'stored') await bindResult(tx, claim.id, outcome.caseId);
      return outcome;
    }
  }
}

async function checkAndStore(tx: Transaction, scope: SignedIn, input: Submission, sequence: number): Promise<Outcome> {
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
  return { kind: 'stored', caseId: await store(tx, scope, input, chosen, agreement, sequence, follows?.id ?? null) };
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

async function store(
  tx: Transaction,
  scope: SignedIn,
  input: Submission,
  chosen: { version: ProductVersion; problem: Problem },
  agreement: Agreement,
  sequence: number,
  followsCaseId: number | null,
): Promise<number> {
  const { viewer, catalogue, now, today } = scope;
  const country = input.country ?? (viewer.profile?.country as string);
  const timeZone = input.timeZone ?? (viewer.profile?.timeZone as string);
  const { severity } = input;
  const routing = decideRouting(
    {
      version: chosen.version,
      severity,
      supportHours: input.supportHours,
      country,
      timeZone,
      locale: input.locale ?? viewer.profile?.locale ?? FALLBACK_LOCALE,
    },
    catalogue,
    now,
  );
  const region = catalogue.regions.find(({ code }) => code === routing.region) as Region;
  const number = caseNumber(today, region.ordinal, sequence);
  const title = input.title.trim();
  const caseId = await insertCase(
    tx,
    {
      number,
      title,
      severity,
      followsCaseId,
      description: input.description.trim(),
      searchText: `${folded(title)} ${number}`,
      submitterId: viewer.signInId,
      agreementId: agreement.id,
      planTypeCode: agreement.planType.code,
      productVersionId: chosen.version.id,
      problemId: chosen.problem.id,
      supportHours: routing.supportHours,
      responseDueAt: routing.responseDueAt,
      routing: {
        queue: routing.queue,
        region: routing.region,
        country,
        timeZone,
        locale: routing.locale,
        opensAt: routing.opensAt,
        grounds: routing.grounds,
      },
    },
    now,
  );
  await writeConsumption(tx, { agreementId: agreement.id, at: now, signInId: viewer.signInId, caseId });
  await insertContacts(
    tx,
    { id: caseId, severity, submittedAt: now, updatedAt: now, closed: false },
    contactsOfSubmission(input, viewer),
    now,
  );
  return caseId;
}
