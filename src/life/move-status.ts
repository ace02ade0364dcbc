/** Moves a locked case to a status, tells of it and winds its clock. R63. */
import type { Catalogue } from '../catalog/catalogue';
import type { Case, CaseStatus, CloseReason } from '../cases/case';
import { changeCase } from '../cases/case-change.store';
import type { Doer } from '../cases/case-event';
import { happenedTo, recordEvent } from '../cases/case-event.store';
import { windClock } from '../cases/wind-clock';
import type { Transaction } from '../platform/database';

export interface Moment {
  readonly catalogue: Catalogue;
  readonly now: Date;
}

export async function moveStatus(
  tx: Transaction,
  found: Case,
  doer: Doer,
  to: CaseStatus,
  { catalogue, now }: Moment,
  closeReason?: CloseReason,
): Promise<Case> {
  const closing = to === 'CLOSED' ? { closedAt: now, closeReason: closeReason ?? null } : {};
  const moved = await changeCase(tx, found, { status: to, ...closing }, now);
  await recordEvent(tx, happenedTo(found), doer, now, {
    kind: 'STATUS',
    from: found.status,
    to,
    ...(closeReason ? { closeReason } : {}),
  });
  return windClock(tx, moved, catalogue, now);
}
