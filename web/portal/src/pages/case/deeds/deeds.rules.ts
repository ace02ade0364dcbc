/** Which deeds are offered, and what they offer. What is possible the server says; R39, R55–R57. */
import type { CaseAction, CaseStatus, CloseReason, Severity } from '../../../gql/graphql';

/** Those that open a form, in the order in which they stand. */
const DEEDS = [
  'SET_STATUS',
  'ADD_CONTACT',
  'REPLACE_PRIMARY',
  'CHANGE_SEVERITY',
  'HAND_OVER',
  'RELEASE',
  'CLOSE',
  'REOPEN',
] as const satisfies readonly CaseAction[];
export type Deed = (typeof DEEDS)[number];

interface Found {
  readonly actions: readonly CaseAction[];
  readonly status: CaseStatus;
  readonly viewerRole?: string | null;
  readonly reopenableUntil?: string | null;
}

/** Reopening is offered for as long as it is not too late, also where no incident is left: the answer says why not. R56. */
export function deedsShown(found: Found, now: number): Deed[] {
  return DEEDS.filter((deed) => found.actions.includes(deed) || (deed === 'REOPEN' && isInTime(found, now)));
}

/** A closed request that cannot be reopened any more is followed by a new one. R56. */
export const mayFollow = (found: Found, now: number): boolean => found.status === 'CLOSED' && !isInTime(found, now);

function isInTime({ status, viewerRole, reopenableUntil }: Found, now: number): boolean {
  return (
    status === 'CLOSED' && Boolean(viewerRole) && Boolean(reopenableUntil) && now <= Date.parse(reopenableUntil ?? '')
  );
}

const SEVERITIES: readonly Severity[] = ['CRITICAL', 'IMPORTANT', 'MINIMAL'];

/** An engineer lowers it only; a contact may also change the hours of what it is. */
export function severitiesFor(severity: Severity, isEngineer: boolean): readonly Severity[] {
  return isEngineer ? SEVERITIES.slice(SEVERITIES.indexOf(severity) + 1) : SEVERITIES;
}

export const closeReasonsFor = (isEngineer: boolean): readonly CloseReason[] =>
  isEngineer ? ['RESOLVED', 'CUSTOMER_REQUEST', 'DUPLICATE', 'PRODUCT_DEFECT'] : ['RESOLVED', 'CUSTOMER_REQUEST'];

/** Closed so, its incident was given back, and reopening takes one again. R57. */
export const gaveBack = (reason: CloseReason | null | undefined): boolean =>
  reason === 'DUPLICATE' || reason === 'PRODUCT_DEFECT';
