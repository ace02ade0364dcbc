/** What can be asked of the list of cases. */
import type { Severity } from '../catalog/catalogue';
import type { CaseStatus } from './case';

export type CaseState = 'OPEN' | 'CLOSED';
export type CaseOrderField = 'UPDATED_AT' | 'SUBMITTED_AT' | 'SEVERITY';
export type OrderDirection = 'ASC' | 'DESC';

export interface CaseOrder {
  field: CaseOrderField;
  direction: OrderDirection;
}

/** A filter in domain words; what is absent does not filter. */
export interface CaseFilter {
  state?: CaseState | null;
  statuses?: CaseStatus[] | null;
  severity?: Severity[] | null;
  /** The versions of the product asked for; empty for a product that does not exist. */
  productVersionIds?: number[] | null;
  /** Beginnings of words that must all be found; null does not filter, an empty list finds nothing. */
  terms?: string[] | null;
  updatedSince?: Date | null;
}

/** Orders severities: the most severe is the highest. */
export const SEVERITY_RANK = { CRITICAL: 3, IMPORTANT: 2, MINIMAL: 1 } as const satisfies Record<Severity, number>;
