/** An engineer takes a case that waits in one of their queues: of two at once one gets it. R48, R63. */
import { lockCase } from '../cases/case.store';
import { claimWaitingCase, isContactOf, lockCaseInQueues } from '../cases/desk-case.store';
import type { SignedIn } from '../identity/scope';
import { isRefused, refusedFor, type CaseOutcome } from '../life/refusal';
import type { Transaction } from '../platform/database';
import { deskDoer, giveCase } from './give-case';
import { lockedQueues } from './locked-queues';

export type TakeRefusalCode = 'CASE_NOT_FOUND' | 'ALREADY_TAKEN' | 'CONTACT_OF_CASE';
type Outcome = CaseOutcome<TakeRefusalCode>;

const path = ['input', 'number'];

export function takeCase(scope: SignedIn, number: string): Promise<Outcome> {
  return scope.database.transact((tx) => take(tx, scope, number.trim()), isRefused);
}

/** The case is claimed before it is looked at: who came second, or may not see it, has read nothing of it. */
async function take(tx: Transaction, scope: SignedIn, number: string): Promise<Outcome> {
  const { viewer, now } = scope;
  const queues = await lockedQueues(tx, scope, 'ENGINEER');
  const claimed = await claimWaitingCase(tx, number, queues, viewer.signInId);
  const found = await lockCaseInQueues(tx, number, queues);
  if (!found || found.status === 'CLOSED')
    return refusedFor(null, { code: 'CASE_NOT_FOUND', key: 'take.CASE_NOT_FOUND', path });
  if (!claimed && found.ownerSignInId !== viewer.signInId)
    return refusedFor(null, { code: 'ALREADY_TAKEN', key: 'take.ALREADY_TAKEN', path });
  // Asked for again: an answer may have been lost.
  if (!claimed) return { kind: 'done', case: (await lockCase(tx, viewer, found.id)) ?? found };
  if (await isContactOf(tx, found.id, viewer))
    return refusedFor(null, { code: 'CONTACT_OF_CASE', key: 'take.CONTACT_OF_CASE', path });
  const before = { ...found, ownerSignInId: null };
  return { kind: 'done', case: await giveCase(tx, before, viewer.signInId, deskDoer(viewer), { kind: 'TAKEN' }, now) };
}
