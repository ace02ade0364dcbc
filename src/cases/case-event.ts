/** What happens to a case and its contacts may know: the one source of timeline, response clock, mail and streams. */
import type { Severity } from '../catalog/catalogue';
import type { SupportHours } from '../routing/routing';
import type { CaseStatus, CloseReason, ContactRole } from './case';

export type CaseActor = 'CONTACT' | 'ENGINEER' | 'OPERATOR' | 'SYSTEM';

/** What happened, with the facts that a reader needs. Kept as JSON, so a fact may be added and never renamed. */
export type Happening =
  | {
      kind: 'SUBMITTED';
      severity: Severity;
      supportHours: SupportHours;
      region: string;
      /** What the receipt says for ever; absent of cases that are older than events. R44. */
      dueAt?: string;
      primaryEmail?: string;
    }
  | { kind: 'TAKEN' }
  | { kind: 'RELEASED' }
  | { kind: 'HANDED_OVER'; to: string }
  | { kind: 'MESSAGE' }
  | { kind: 'ATTACHMENT'; name: string }
  | { kind: 'STATUS'; from: CaseStatus; to: CaseStatus; closeReason?: CloseReason }
  | { kind: 'REOPENED' }
  | {
      kind: 'SEVERITY';
      from: Severity;
      to: Severity;
      supportHours: SupportHours;
      region: string;
      reason: string | null;
    }
  | { kind: 'CONTACT_ADDED'; name: string; role: ContactRole; contactId: number }
  | { kind: 'CONTACT_REMOVED'; name: string; role: ContactRole }
  | { kind: 'PRIMARY_REPLACED'; name: string; former: string; contactId: number }
  | { kind: 'REFUND' }
  | { kind: 'UNIT_TAKEN' }
  | { kind: 'DUE_SOON'; dueAt: string }
  | { kind: 'BREACHED'; dueAt: string }
  | { kind: 'CALENDAR_CHANGED'; from: string; to: string };

export type HappeningKind = Happening['kind'];

export interface CaseEvent {
  readonly id: number;
  readonly caseId: number;
  readonly at: Date;
  readonly actor: CaseActor;
  readonly actorSignInId: number | null;
  /** As it was then; empty for the system. */
  readonly actorName: string;
  readonly messageId: number | null;
  readonly attachmentId: number | null;
  readonly happening: Happening;
}

/** Who does something to a case. */
export interface Doer {
  readonly actor: CaseActor;
  readonly signInId: number | null;
  readonly name: string;
}

export const SYSTEM: Doer = { actor: 'SYSTEM', signInId: null, name: '' };
export const OPERATOR: Doer = { actor: 'OPERATOR', signInId: null, name: '' };
