/** How a case moves from NEW to CLOSED and back, and who may move it. R39, R55–R57, R63. */
import type { Severity } from '../catalog/catalogue';
import type { CaseActor } from '../cases/case-event';
import type { Case, CaseStatus, CloseReason } from '../cases/case';
import { SEVERITY_RANK } from '../cases/case-list';
import { later } from '../platform/calendar';

const DAY_MS = 86_400_000;
/** As long a closed case can be reopened, to the moment. R56. */
export const REOPENABLE_DAYS = 14;

/** What an engineer may set; closing has its reason and is a deed of its own. R63. */
const NEXT = {
  NEW: [],
  IN_PROGRESS: ['WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED'],
  WAITING_FOR_CUSTOMER: ['IN_PROGRESS', 'SOLUTION_PROVIDED'],
  SOLUTION_PROVIDED: ['IN_PROGRESS'],
  CLOSED: [],
} as const satisfies Record<CaseStatus, readonly CaseStatus[]>;

export const nextStatuses = (from: CaseStatus): readonly CaseStatus[] => NEXT[from];

export function mayMove(from: CaseStatus, to: CaseStatus): boolean {
  return nextStatuses(from).includes(to);
}

/** What is closed takes no messages and files, and nobody has to work on it. */
export const isOpen = ({ status }: Pick<Case, 'status'>): boolean => status !== 'CLOSED';

/** What a contact's message does to the case: who waited for an answer, or for a verdict, waits no longer. */
export function statusAfterReply(status: CaseStatus): CaseStatus {
  return status === 'WAITING_FOR_CUSTOMER' || status === 'SOLUTION_PROVIDED' ? 'IN_PROGRESS' : status;
}

/** A contact closes what is settled or no longer wanted; that it is a defect or a duplicate is for the engineer to say. */
const REASONS_OF_CONTACTS: readonly CloseReason[] = ['RESOLVED', 'CUSTOMER_REQUEST'];

export function mayCloseAs(reason: CloseReason, actor: CaseActor): boolean {
  return actor === 'ENGINEER' || REASONS_OF_CONTACTS.includes(reason);
}

/** These give the unit back. R57. */
const RETURNS_UNIT = {
  RESOLVED: false,
  CUSTOMER_REQUEST: false,
  DUPLICATE: true,
  PRODUCT_DEFECT: true,
} as const satisfies Record<CloseReason, boolean>;

export function returnsUnit(reason: CloseReason): boolean {
  return RETURNS_UNIT[reason];
}

/** The last moment at which the case can be reopened; null while it is open. */
export function reopenableUntil({ closedAt }: Pick<Case, 'closedAt'>): Date | null {
  return closedAt && later(closedAt, REOPENABLE_DAYS * DAY_MS);
}

export type ReopenRefusal = 'NOT_CLOSED' | 'CONTACTS_ONLY' | 'TOO_LATE';

export function reopenRefusal(
  found: Pick<Case, 'status' | 'closedAt'>,
  actor: CaseActor,
  now: Date,
): ReopenRefusal | null {
  if (isOpen(found)) return 'NOT_CLOSED';
  if (actor !== 'CONTACT') return 'CONTACTS_ONLY';
  const until = reopenableUntil(found);
  return until === null || now > until ? 'TOO_LATE' : null;
}

export type SeverityRefusal = 'CASE_CLOSED' | 'OWNED_BY_ENGINEER' | 'ONLY_LOWER';

/** A contact may while nobody owns the case; its engineer may lower it. R39, R55. */
export function severityRefusal(
  found: Pick<Case, 'status' | 'severity' | 'ownerSignInId'>,
  actor: CaseActor,
  to: Severity,
): SeverityRefusal | null {
  if (!isOpen(found)) return 'CASE_CLOSED';
  if (actor === 'CONTACT') return found.ownerSignInId === null ? null : 'OWNED_BY_ENGINEER';
  return SEVERITY_RANK[to] < SEVERITY_RANK[found.severity] ? null : 'ONLY_LOWER';
}
