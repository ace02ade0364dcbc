/** One support request and the people on it. */
import type { Agreement, AgreementPart } from '../agreements/agreement';
import type { Severity } from '../catalog/catalogue';
import type { Ground, SupportHours } from '../routing/routing';

export type CaseStatus = 'NEW' | 'IN_PROGRESS' | 'WAITING_FOR_CUSTOMER' | 'SOLUTION_PROVIDED' | 'CLOSED';
export type CloseReason = 'RESOLVED' | 'DUPLICATE' | 'PRODUCT_DEFECT' | 'CUSTOMER_REQUEST';
export type ContactRole = 'PRIMARY' | 'ADDITIONAL';
export type ContactMethod = 'EMAIL' | 'PHONE';

export interface Case {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly status: CaseStatus;
  readonly severity: Severity;
  readonly supportHours: SupportHours;
  readonly productVersionId: number;
  readonly problemId: number;
  readonly planTypeCode: string;
  readonly agreementId: number;
  readonly followsCaseId: number | null;
  readonly routing: KeptRouting;
  readonly responseDueAt: Date;
  readonly submittedAt: Date;
  readonly updatedAt: Date;
  /** The engineer who took it; null while it is nobody's. */
  readonly ownerSignInId: number | null;
  /** When an engineer first wrote. */
  readonly respondedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closeReason: CloseReason | null;
  /** Whether its unit was given back and not taken again since. R57. */
  readonly unitReturned: boolean;
  readonly clockAlert: 'NONE' | 'DUE_SOON' | 'BREACHED';
  /** As what this viewer sees it; null for its engineer. */
  readonly viewerRole: ContactRole | null;
  /** Its agreement if it is registered to this viewer; absent where it was not read with the case. R51. */
  readonly agreement?: Agreement | null;
  /** Its contacts, the primary contact first; absent where they were not read with the case. */
  readonly contacts?: readonly CaseContact[];
}

/** The decision as it was made on submission, with its grounds. R40. */
export interface KeptRouting {
  readonly queue: string;
  readonly region: string;
  readonly country: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly opensAt: Date;
  readonly grounds: readonly Ground[];
}

/** The parts of a case by their names, with those of its routing. */
export type CasePart = Exclude<keyof Case, 'routing' | 'agreement' | 'contacts'> | keyof KeptRouting;

/** What of a case is read, what of its agreement with it, and whether its contacts are read at once. */
export interface AskedOfCase {
  readonly parts: ReadonlySet<CasePart>;
  readonly agreement: ReadonlySet<AgreementPart> | null;
  readonly contacts: boolean;
}

export interface CaseContact {
  readonly id: number;
  readonly caseId: number;
  readonly role: ContactRole;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string | null;
  readonly preferredMethod: ContactMethod;
  /** Whether an additional contact asked for the engineer's messages by mail; the primary contact gets them anyway. */
  readonly mailOn: boolean;
}

/** A contact as it is about to be stored. */
export type NewContact = Omit<CaseContact, 'id' | 'caseId' | 'mailOn'>;
