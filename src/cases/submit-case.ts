/** Submits a case: takes exactly one unit, in the same transaction as the case, its contacts and the ledger. R44. */
import type { Transaction } from '../platform/database';
import type { Agreement } from '../agreements/agreement';
import { findRegistered } from '../agreements/agreement.store';
import { unavailability, type Unavailability } from '../agreements/eligibility.rules';
import { takeOneUnit } from '../agreements/ledger.store';
import type { ProductVersion } from '../catalog/catalogue';
import { lacksProfile, type SignedIn } from '../identity/scope';
import { bindResult, claimKey, KeyContended, type Request } from '../platform/idempotency.store';
import type { Happened } from './case-event.store';
import { findCaseByNumber } from './case.store';
import { readReceipt, type StoredReceipt } from './case-writing.store';
import { judgeSubmission, PLAN_UNAVAILABLE, type Judgement, type LookUps } from './judge-submission';
import { storeSubmission } from './store-submission';
import type { Submission, SubmissionFault } from './submission.rules';

/** What else belongs to the submission and is done in its transaction; a fault refuses and undoes all of it. */
export type WithCase = (tx: Transaction, stored: Happened) => Promise<SubmissionFault | null>;

export interface RefusedSubmission {
  kind: 'refused';
  faults: SubmissionFault[];
  agreement?: Agreement | null;
  reasons?: Unavailability[];
  version?: ProductVersion | null;
}

export type Submitted = { kind: 'submitted'; receipt: StoredReceipt } | RefusedSubmission;

/** What a key stands for: sending the same again gives the same case. */
export type Keyed = Omit<Request, 'principal'>;

/** What is found once the key is claimed: a request to be judged, or one that became a case before. */
export type FoundRequest =
  | { kind: 'request'; input: Submission; unfinished?: readonly SubmissionFault[] }
  | { kind: 'case'; caseId: number }
  | RefusedSubmission;

type Outcome = { kind: 'stored' | 'case'; caseId: number } | RefusedSubmission;

export const refused = (...faults: SubmissionFault[]): RefusedSubmission => ({ kind: 'refused', faults });
const refusedKey = (code: 'IDEMPOTENCY_MISMATCH' | 'IDEMPOTENCY_IN_PROGRESS') =>
  refused({ code, key: `submit.${code}`, path: ['input', 'idempotencyKey'] });
/** The keys that clients choose. */
export const SUBMIT_CASE = 'submitCase';

export function submitCase(scope: SignedIn, input: Submission, withCase?: WithCase): Promise<Submitted> {
  const { idempotencyKey: key, ...rest } = input;
  const keyed = { operation: SUBMIT_CASE, key, input: rest };
  return submitFound(scope, keyed, async () => ({ kind: 'request', input }), withCase);
}

/** Submits what `find` reads in the transaction, after the key is claimed. */
export async function submitFound(
  scope: SignedIn,
  keyed: Keyed,
  find: (tx: Transaction) => Promise<FoundRequest>,
  withCase?: WithCase,
): Promise<Submitted> {
  if (lacksProfile(scope.viewer)) return refused({ code: 'PROFILE_REQUIRED', key: 'profile.required', path: null });
  const outcome = await scope.database
    .transact(
      (tx) => claimAndStore(tx, scope, keyed, find, withCase),
      // A case that was there already is told again and binds no other key.
      ({ kind }) => kind !== 'stored',
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
  keyed: Keyed,
  find: (tx: Transaction) => Promise<FoundRequest>,
  withCase: WithCase | undefined,
): Promise<Outcome> {
  const claim = await claimKey(tx, { principal: scope.viewer.signInId, ...keyed }, scope.now);
  switch (claim.kind) {
    case 'done':
      return { kind: 'case', caseId: claim.resultId };
    case 'mismatch':
      return refusedKey('IDEMPOTENCY_MISMATCH');
    case 'in progress':
      return refusedKey('IDEMPOTENCY_IN_PROGRESS');
    case 'claimed': {
      const found = await find(tx);
      if (found.kind !== 'request') return found;
      const judged = await judgeSubmission(scope, found.input, lookUpsIn(tx, scope), found.unfinished);
      const outcome = await storeIfFaultless(tx, scope, found.input, judged, claim.id, withCase);
      if (outcome.kind === 'stored') await bindResult(tx, claim.id, outcome.caseId);
      return outcome;
    }
  }
}

function lookUpsIn(tx: Transaction, { viewer, catalogue }: SignedIn): LookUps {
  return {
    agreement: async (id) => (await findRegistered(tx, viewer, catalogue, [id]))[0] ?? null,
    caseNumbered: (number) => findCaseByNumber(tx, viewer, number),
  };
}

async function storeIfFaultless(
  tx: Transaction,
  scope: SignedIn,
  input: Submission,
  { faults, version, problem, agreement, reasons, followsCaseId }: Judgement,
  sequence: number,
  withCase: WithCase | undefined,
): Promise<Outcome> {
  // What is missing is among the faults; the compiler does not know.
  if (faults.length > 0 || !version || !problem || !agreement)
    return { kind: 'refused', faults, agreement, reasons, version };
  if (!(await takeOneUnit(tx, agreement.id, scope.today))) {
    const usedUp = { ...agreement, unitsRemaining: 0, usedUpOn: scope.today };
    const fresh = unavailability(usedUp, version, scope.today);
    return { kind: 'refused', faults: [PLAN_UNAVAILABLE], agreement: usedUp, reasons: fresh, version };
  }
  const stored = await storeSubmission(tx, scope, { input, version, problem, agreement, sequence, followsCaseId });
  const fault = withCase ? await withCase(tx, stored) : null;
  return fault ? refused(fault) : { kind: 'stored', caseId: stored.id };
}
