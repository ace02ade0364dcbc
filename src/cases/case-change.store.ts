/** Changes a case that the caller has locked, for its own row and for every list that shows it. */
import type { EntityManager } from 'typeorm';
import type { Severity } from '../catalog/catalogue';
import type { Ground, SupportHours } from '../routing/routing';
import type { Case, CaseStatus, CloseReason } from './case';
import { SEVERITY_RANK } from './case-list';
import { CaseRow, CaseViewerRow } from './case.row';

export interface CaseChanges {
  status?: CaseStatus;
  ownerSignInId?: number | null;
  severity?: Severity;
  supportHours?: SupportHours;
  queue?: string;
  region?: string;
  opensAt?: Date;
  grounds?: readonly Ground[];
  respondedAt?: Date;
  closedAt?: Date | null;
  closeReason?: CloseReason | null;
  unitReturned?: boolean;
  responseDueAt?: Date;
  clockWatched?: boolean;
  clockAlert?: 'NONE' | 'DUE_SOON' | 'BREACHED';
}

/** The case as it is after the change. */
export async function changeCase(tx: EntityManager, found: Case, changes: CaseChanges, now: Date): Promise<Case> {
  const { queue, region, opensAt, grounds, ...rest } = changes;
  const routing = {
    ...found.routing,
    ...(queue === undefined ? {} : { queue }),
    ...(region === undefined ? {} : { region }),
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(grounds === undefined ? {} : { grounds }),
  };
  const after: Case = { ...found, ...rest, routing, updatedAt: now };
  const waiting = after.status !== 'CLOSED' && after.ownerSignInId === null;
  const { grounds: kept, ...place } = routing;
  const routed = grounds === undefined ? {} : { grounds: JSON.stringify(kept) };
  await tx.update(CaseRow, { id: found.id }, { ...rest, ...place, ...routed, waiting, updatedAt: now });
  await tx.update(
    CaseViewerRow,
    { caseId: found.id },
    { updatedAt: now, closed: after.status === 'CLOSED', severityRank: SEVERITY_RANK[after.severity] },
  );
  return after;
}
