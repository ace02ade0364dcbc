/** Cases as the desk meets them before it sees them: by number and queue, without their content. R48, R63. */
import { In, Not, type EntityManager } from 'typeorm';
import type { Severity } from '../catalog/catalogue';
import type { Viewer } from '../identity/viewer';
import { announce, locking } from '../platform/database';
import type { SupportHours } from '../routing/routing';
import type { Case } from './case';
import { CaseContactRow, CaseRow, CaseViewerRow } from './case.row';
import { toCase } from './case.store';
import { foldedEmail } from './contacts.rules';

/** All that an engineer may know of a case before taking it, and where it stands in its list. */
export interface WaitingCase {
  readonly id: number;
  readonly number: string;
  readonly severity: Severity;
  readonly supportHours: SupportHours;
  readonly productVersionId: number;
  readonly region: string;
  readonly responseDueAt: Date;
}

/** Of what was read by number nobody is shown anything; no queue has this name. */
const NO_QUEUE = '';

/**
 * Makes a sign-in the owner of the case with this number, if it waits in one of these queues at that very moment.
 * Of two who want it at once one gets it.
 */
export async function claimWaitingCase(
  tx: EntityManager,
  number: string,
  queues: readonly string[],
  signInId: number,
): Promise<boolean> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(CaseRow)
    .set({ ownerSignInId: signInId, waiting: false })
    .where('number = :number AND owner_sign_in_id IS NULL AND waiting = :waiting', { number, waiting: true })
    .andWhere('queue IN (:...queues)', { queues: [NO_QUEUE, ...queues] })
    .execute();
  return affected === 1;
}

/** The case with this number if it is in one of these queues, whoever's it is, locked. For those who work at the desk. */
export async function lockCaseInQueues(
  tx: EntityManager,
  number: string,
  queues: readonly string[],
): Promise<Case | null> {
  const row = await tx.findOne(CaseRow, {
    where: { number, queue: In([NO_QUEUE, ...queues]) },
    ...locking(tx, 'pessimistic_write'),
  });
  return row && toCase(row, null);
}

/** The open cases of an owner, locked. For taking all of them away. */
export async function lockOwnedCases(tx: EntityManager, ownerSignInId: number): Promise<Case[]> {
  const rows = await tx.find(CaseRow, {
    where: { ownerSignInId, status: Not('CLOSED') },
    order: { id: 'ASC' },
    ...locking(tx, 'pessimistic_write'),
  });
  return rows.map((row) => toCase(row, null));
}

/** Takes the closed cases of an owner away: nothing happens to them, but that they are seen no longer. */
export async function disownClosedCases(tx: EntityManager, ownerSignInId: number): Promise<void> {
  const closed = { ownerSignInId, status: 'CLOSED' as const };
  const rows = await tx.find(CaseRow, { select: { id: true }, where: closed, ...locking(tx, 'pessimistic_write') });
  await tx.update(CaseRow, closed, { ownerSignInId: null });
  for (const { id } of rows) announce(tx, { caseId: id, queues: [], former: [ownerSignInId] });
}

/** Whether somebody is a contact of a locked case, or holds the address of one: who is does not own it as well. */
export async function isContactOf(
  tx: EntityManager,
  caseId: number,
  { signInId, email }: Pick<Viewer, 'signInId' | 'email'>,
): Promise<boolean> {
  const linked = await tx.countBy(CaseViewerRow, { caseId, signInId });
  const named = email === null ? 0 : await tx.countBy(CaseContactRow, { caseId, emailFolded: foldedEmail(email) });
  return linked + named > 0;
}
