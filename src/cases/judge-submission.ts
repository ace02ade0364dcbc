/** Everything that stands in the way of a request now. Reading a draft and submitting both ask here. R25, R36. */
import type { Agreement } from '../agreements/agreement';
import { unavailability, type Unavailability } from '../agreements/eligibility.rules';
import type { Problem, ProductVersion } from '../catalog/catalogue';
import { lacksProfile, type SignedIn } from '../identity/scope';
import { hoursOffered, severityLevel } from '../routing/routing.rules';
import { submissionFaults, type Submission, type SubmissionFault } from './submission.rules';

/** How what a request names is found: in the transaction that takes the unit, or in batches for those who read. */
export interface LookUps {
  /** Only if it is registered to the viewer. */
  agreement(id: number): Promise<Agreement | null>;
  /** Only if the viewer sees it. */
  caseNumbered(number: string): Promise<{ readonly id: number } | null>;
}

export interface Judgement {
  /** Empty for a request that would be accepted. */
  readonly faults: SubmissionFault[];
  readonly version: ProductVersion | null;
  readonly problem: Problem | null;
  readonly agreement: Agreement | null;
  /** Why the agreement cannot be used; PLAN_UNAVAILABLE is among the faults if there is any. */
  readonly reasons: Unavailability[];
  readonly followsCaseId: number | null;
}

const NOTHING_FOUND = { version: null, problem: null, agreement: null, reasons: [], followsCaseId: null };
export const PLAN_UNAVAILABLE: SubmissionFault = {
  code: 'PLAN_UNAVAILABLE',
  key: 'submit.PLAN_UNAVAILABLE',
  path: ['input', 'agreementId'],
};

/** `unfinished` is what is not there yet, with something else in its place, of which nothing more is said. */
export async function judgeSubmission(
  scope: SignedIn,
  input: Submission,
  lookUps: LookUps,
  unfinished: readonly SubmissionFault[] = [],
): Promise<Judgement> {
  const { viewer, catalogue, today } = scope;
  if (lacksProfile(viewer))
    return { ...NOTHING_FOUND, faults: [{ code: 'PROFILE_REQUIRED', key: 'profile.required', path: null }] };
  const version = catalogue.version(input.productVersionId) ?? null;
  const problem = catalogue.problem(input.problemId) ?? null;
  const follows = await followed(input, lookUps);
  const plan = await chosenPlan(input, version, lookUps, today);
  const faults = [
    ...submissionFaults(input, viewer, hoursOffered(severityLevel(catalogue, input.severity))),
    ...problemFaults(version, problem, scope),
    ...follows.faults,
    ...plan.faults,
  ].filter(({ path }) => !unfinished.some((gap) => liesWithin(path, gap.path)));
  const { agreement, reasons } = plan;
  return { faults: [...unfinished, ...faults], version, problem, agreement, reasons, followsCaseId: follows.id };
}

const liesWithin = (path: string[] | null, outer: string[] | null): boolean =>
  path !== null && outer !== null && outer.every((part, index) => path[index] === part);

/** Where support is given elsewhere, that is said and no problem is looked at. R36. */
function problemFaults(version: ProductVersion | null, problem: Problem | null, { say }: SignedIn): SubmissionFault[] {
  if (!version) return [{ code: 'INVALID_INPUT', key: 'submit.productUnknown', path: ['input', 'productVersionId'] }];
  const { portal } = version.product;
  if (!portal.here)
    return [
      {
        code: 'PRODUCT_NOT_SERVED_HERE',
        key: 'submit.PRODUCT_NOT_SERVED_HERE',
        path: ['input', 'productVersionId'],
        values: { portal: portal.name, url: portal.url, signIn: portal.signIn[say.language] },
      },
    ];
  if (problem?.category.product === version.product) return [];
  return [{ code: 'INVALID_INPUT', key: 'submit.problemForeign', path: ['input', 'problemId'] }];
}

async function followed(
  { followsCaseNumber }: Submission,
  lookUps: LookUps,
): Promise<{ id: number | null; faults: SubmissionFault[] }> {
  if (!followsCaseNumber) return { id: null, faults: [] };
  const earlier = await lookUps.caseNumbered(followsCaseNumber.trim());
  if (earlier) return { id: earlier.id, faults: [] };
  return {
    id: null,
    faults: [{ code: 'INVALID_INPUT', key: 'submit.followsUnknown', path: ['input', 'followsCaseNumber'] }],
  };
}

type Plan = Pick<Judgement, 'agreement' | 'reasons' | 'faults'>;

/** No plan is looked at for a product that is served elsewhere; without a product, only what needs none. R25. */
async function chosenPlan(
  { agreementId }: Submission,
  version: ProductVersion | null,
  lookUps: LookUps,
  today: SignedIn['today'],
): Promise<Plan> {
  if (version && !version.product.portal.here) return { agreement: null, reasons: [], faults: [] };
  const agreement = await lookUps.agreement(agreementId);
  if (!agreement) {
    const path = ['input', 'agreementId'];
    return { agreement, reasons: [], faults: [{ code: 'AGREEMENT_NOT_FOUND', key: 'agreement.NOT_FOUND_HERE', path }] };
  }
  const reasons = unavailability(agreement, version, today);
  return { agreement, reasons, faults: reasons.length > 0 ? [PLAN_UNAVAILABLE] : [] };
}
