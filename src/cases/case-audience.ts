/** A case and its contacts as far as mail needs them. */
import type { Severity } from '../catalog/catalogue';
import type { Profile } from '../identity/viewer';
import type { SupportHours } from '../routing/routing';
import type { Case, CaseStatus, ContactRole } from './case';

export interface MailedCase {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly status: CaseStatus;
  readonly severity: Severity;
  readonly supportHours: SupportHours;
  readonly region: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly responseDueAt: Date;
  readonly respondedAt: Date | null;
  readonly contacts: readonly MailedContact[];
}

export interface MailedContact {
  readonly id: number;
  readonly role: ContactRole;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly mailOn: boolean;
  /** Of the sign-in that is linked to it; null where there is none, or none with a profile. */
  readonly profile: Profile | null;
  /** Whether somebody else than who is linked has the address now: to them nothing is told. R52. */
  readonly recycled: boolean;
}

export interface ContactOfCase {
  /** As this contact sees it. */
  readonly found: Case;
  readonly contact: { id: number; name: string; email: string; signInId: number | null; recycled: boolean };
}
