/** A support agreement: what was bought, for how long, and how much of it is left. */
import type { PlanType } from '../catalog/catalogue';
import type { Day } from '../platform/calendar';

export interface Agreement {
  readonly id: number;
  readonly planType: PlanType;
  readonly customerName: string | null;
  /** The masked Access ID; null for one that was bought. R61. */
  readonly accessIdHint: string | null;
  readonly startsOn: Day;
  /** The last day on which it can be used. R12. */
  readonly endsOn: Day;
  /** Null is unlimited. */
  readonly unitsGranted: number | null;
  readonly unitsRemaining: number | null;
  /** Units that lapsed when the books of the ended agreement were closed. R62. */
  readonly unitsExpired: number;
  /** The day on which the last unit was taken; null while there are units. */
  readonly usedUpOn: Day | null;
  /** The products that it is limited to; null for no limit. R15. */
  readonly productIds: ReadonlySet<number> | null;
}

/** What of an agreement is read. */
export type AgreementPart = keyof Agreement;

/** An agreement as operators see it, whoever registered it. */
export interface IssuedAgreement {
  readonly id: number;
  readonly planTypeCode: string;
  readonly customerName: string | null;
  readonly accessIdHint: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly unitsGranted: number | null;
  readonly unitsRemaining: number | null;
  readonly issuedAt: Date;
}

/** As many can be left on one agreement. */
export const MOST_UNITS = 1_000_000;

export type LedgerEntryKind = 'GRANT' | 'CONSUME' | 'REFUND' | 'EXPIRE' | 'ADJUST';
/** Who moved a unit. */
export type Actor = 'SIGN_IN' | 'ENGINEER' | 'OPERATOR' | 'SYSTEM';

export interface LedgerEntry {
  readonly id: number;
  readonly agreementId: number;
  readonly kind: LedgerEntryKind;
  /** Signed; the sum of an agreement's entries is its balance. */
  readonly units: number;
  readonly at: Date;
  readonly actor: Actor;
  readonly actorSignInId: number | null;
  readonly caseId: number | null;
}
