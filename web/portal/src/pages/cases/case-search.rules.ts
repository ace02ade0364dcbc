/** What is looked for, as the address of the page says it, so that a link or a reload shows the same list. */
import type { CaseFilter, CaseOrder, CaseOrderField, CaseState, Severity } from '../../gql/graphql';

export interface Search {
  readonly state: CaseState | 'ALL';
  readonly text: string;
  readonly severity: Severity | null;
  readonly order: CaseOrderField;
}

export const STATES = ['OPEN', 'CLOSED', 'ALL'] as const;
export const SEVERITIES = ['CRITICAL', 'IMPORTANT', 'MINIMAL'] as const;
export const ORDERS = ['UPDATED_AT', 'SUBMITTED_AT', 'SEVERITY'] as const;

const oneOf = <T extends string>(known: readonly T[], text: string | null): T | null =>
  known.find((each) => each === text) ?? null;

/** What cannot be read is as if it were not there. */
export function readSearch(params: URLSearchParams): Search {
  return {
    state: oneOf(STATES, params.get('state')) ?? 'OPEN',
    text: params.get('text') ?? '',
    severity: oneOf(SEVERITIES, params.get('severity')),
    order: oneOf(ORDERS, params.get('order')) ?? 'UPDATED_AT',
  };
}

/** Only what differs from the list that one finds first. */
export function writeSearch({ state, text, severity, order }: Search): Record<string, string> {
  return {
    ...(state !== 'OPEN' && { state }),
    ...(text !== '' && { text }),
    ...(severity && { severity }),
    ...(order !== 'UPDATED_AT' && { order }),
  };
}

/** As the API wants it: the newest first, the most severe first. */
export function filterOf({ state, text, severity, order }: Search): { filter: CaseFilter; orderBy: CaseOrder } {
  const filter: CaseFilter = {
    ...(state !== 'ALL' && { state }),
    ...(text.trim() !== '' && { search: text.trim() }),
    ...(severity && { severity: [severity] }),
  };
  return { filter, orderBy: { field: order, direction: 'DESC' } };
}

export const isNarrowed = ({ text, severity }: Search): boolean => text.trim() !== '' || severity !== null;
