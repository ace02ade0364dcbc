/** Why something was not done to a case, as all that happens to cases tells it. */
import type { Case } from '../cases/case';
import type { MessageKey } from '../platform/wording';

export interface CaseFault<C extends string> {
  code: C;
  key: MessageKey;
  path: string[] | null;
  values?: Record<string, string | number>;
}

/** The case as it is after the deed; or as it is all the same, where the viewer sees it. */
export type CaseOutcome<C extends string> =
  { kind: 'done'; case: Case } | { kind: 'refused'; case: Case | null; faults: CaseFault<C>[] };

export function refusedFor<C extends string>(
  found: Case | null,
  ...faults: CaseFault<C>[]
): Extract<CaseOutcome<C>, { kind: 'refused' }> {
  return { kind: 'refused', case: found, faults };
}

export const caseNotFound = () =>
  refusedFor(null, { code: 'CASE_NOT_FOUND' as const, key: 'case.NOT_FOUND', path: ['input', 'caseId'] });

export const isRefused = (outcome: { kind: string }): boolean => outcome.kind === 'refused';
