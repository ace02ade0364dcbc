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
  locale?: string;
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
  const { queue, region, locale, opensAt, grounds, ...rest } = changes;
  const routing = {
    ...found.routing,
    ...(queue === undefined ? {} : { queue }),
    ...(region === undefined ? {} : { region }),
    ...(locale === undefined ? {} : { locale }),
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(grounds === undefined ? {} : { grounds }),
  };
  // Who waited for the lock may carry an earlier moment: who asks for what changed since would miss it.
  const updatedAt = now > found.updatedAt ? now : found.updatedAt;
  const after: Case = { ...found, ...rest, routing, updatedAt };
  const waiting = after.status !== 'CLOSED' && after.ownerSignInId === null;
  const { grounds: kept, ...place } = routing;
  const routed = grounds === undefined ? {} : { grounds: JSON.stringify(kept) };
  await tx.update(CaseRow, { id: found.id }, { ...rest, ...place, ...routed, waiting, updatedAt });
  await tx.update(
    CaseViewerRow,
    { caseId: found.id },
    { updatedAt, closed: after.status === 'CLOSED', severityRank: SEVERITY_RANK[after.severity] },
  );
  return after;
}
