/** A supervisor gives an open case of their queues to an engineer, or puts it back; nothing of it is shown. R48, R63. */
import type { Case } from '../cases/case';
import { isContactOf, lockCaseInQueues } from '../cases/desk-case.store';
import type { SignedIn } from '../identity/scope';
import { nameOf, type Viewer } from '../identity/viewer';
import { isRefused, refusedFor, type CaseOutcome } from '../life/refusal';
import type { Transaction } from '../platform/database';
import { lockedEngineersAt } from './desk-member.store';
import { deskDoer, giveCase, putBackCase } from './give-case';
import { engineerOf, lockedQueues } from './locked-queues';

export type ReassignRefusalCode = 'CASE_NOT_FOUND' | 'ENGINEER_NOT_FOUND' | 'CONTACT_OF_CASE';
type Outcome = CaseOutcome<ReassignRefusalCode> & { owner?: Viewer | null };

/** `toEmail` is the engineer's address; null puts the case back into its queue. */
export function reassignCase(scope: SignedIn, number: string, toEmail: string | null): Promise<Outcome> {
  return scope.database.transact((tx) => reassign(tx, scope, number.trim(), toEmail), isRefused);
}

async function reassign(tx: Transaction, scope: SignedIn, number: string, toEmail: string | null): Promise<Outcome> {
  const queues = await lockedQueues(tx, scope, 'SUPERVISOR');
  const engineers = toEmail === null ? [] : await lockedEngineersAt(tx, toEmail);
  const found = await lockCaseInQueues(tx, number, queues);
  if (!found || found.status === 'CLOSED')
    return refusedFor(null, { code: 'CASE_NOT_FOUND', key: 'reassign.CASE_NOT_FOUND', path: ['input', 'number'] });
  if (toEmail === null) return { kind: 'done', owner: null, case: await putBack(tx, scope, found) };
  const owner = await engineerOf(tx, engineers, found.routing.queue);
  const path = ['input', 'toEmail'];
  if (!owner) return refusedFor(null, { code: 'ENGINEER_NOT_FOUND', key: 'desk.ENGINEER_NOT_FOUND', path });
  // Asked for what is so already.
  if (owner.signInId === found.ownerSignInId) return { kind: 'done', case: found, owner };
  if (await isContactOf(tx, found.id, owner))
    return refusedFor(null, { code: 'CONTACT_OF_CASE', key: 'desk.CONTACT_OF_CASE', path });
  const happening = { kind: 'HANDED_OVER', to: nameOf(owner) } as const;
  const doer = deskDoer(scope.viewer);
  return { kind: 'done', owner, case: await giveCase(tx, found, owner.signInId, doer, happening, scope.now) };
}

async function putBack(tx: Transaction, { viewer, now }: SignedIn, found: Case): Promise<Case> {
  return found.ownerSignInId === null ? found : putBackCase(tx, found, deskDoer(viewer), now);
}
