/** A request as far as it was typed: one sign-in's own, kept for 30 days, and submitted once. R25, R33, R34. */
import type { ContactMethod } from '../cases/case';
import type { Severity } from '../catalog/catalogue';
import type { SupportHours } from '../routing/routing';

/** A person as far as they were typed; the address may be half of one. */
export interface DraftContact {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly preferredMethod: ContactMethod | null;
}

/** The steps; null for what was not typed yet. Kept as JSON, so a field may be added and never renamed. */
export interface DraftContent {
  /** Where the person is, 1 to 6. */
  readonly step: number;
  /** Numbers of rows; one that could not be read is a number that no row has. */
  readonly productVersionId: number | null;
  readonly problemId: number | null;
  readonly agreementId: number | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly severity: Severity | null;
  readonly supportHours: SupportHours | null;
  readonly country: string | null;
  readonly timeZone: string | null;
  readonly locale: string | null;
  readonly primaryContact: DraftContact | null;
  readonly additionalContacts: readonly DraftContact[];
  readonly addMeAsContact: boolean;
  readonly followsCaseNumber: string | null;
}

export interface Draft {
  readonly id: number;
  /** How often it was saved. */
  readonly version: number;
  readonly content: DraftContent;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** From this moment on it is not there any more. */
  readonly expiresAt: Date;
}
