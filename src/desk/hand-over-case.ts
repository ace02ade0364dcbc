/** The owner hands a case over to another engineer of its queue: that one sees it from then on, and the owner no more. */
import { lockCase } from '../cases/case.store';
import { isContactOf } from '../cases/desk-case.store';
import type { SignedIn } from '../identity/scope';
import { nameOf, type Viewer } from '../identity/viewer';
import { caseNotFound, isRefused, refusedFor, type CaseOutcome } from '../life/refusal';
import type { Transaction } from '../platform/database';
import { lockedEngineersAt } from './desk-member.store';
import { deskDoer, giveCase } from './give-case';
import { engineerOf } from './locked-queues';

export type HandOverRefusalCode = 'CASE_NOT_FOUND' | 'ENGINEER_NOT_FOUND' | 'CONTACT_OF_CASE';
type Outcome = CaseOutcome<HandOverRefusalCode> & { owner?: Viewer };

export function handOverCase(scope: SignedIn, caseId: number, toEmail: string): Promise<Outcome> {
  return scope.database.transact((tx) => handOver(tx, scope, caseId, toEmail), isRefused);
}

async function handOver(tx: Transaction, scope: SignedIn, caseId: number, toEmail: string): Promise<Outcome> {
  const { viewer, now } = scope;
  const engineers = await lockedEngineersAt(tx, toEmail);
  const found = await lockCase(tx, viewer, caseId);
  if (found?.ownerSignInId !== viewer.signInId) return caseNotFound();
  const owner = await engineerOf(tx, engineers, found.routing.queue);
  const path = ['input', 'toEmail'];
  if (!owner) return refusedFor(found, { code: 'ENGINEER_NOT_FOUND', key: 'desk.ENGINEER_NOT_FOUND', path });
  // Asked for what is so already.
  if (owner.signInId === viewer.signInId) return { kind: 'done', case: found, owner };
  if (await isContactOf(tx, caseId, owner))
    return refusedFor(found, { code: 'CONTACT_OF_CASE', key: 'desk.CONTACT_OF_CASE', path });
  const happening = { kind: 'HANDED_OVER', to: nameOf(owner) } as const;
  return { kind: 'done', owner, case: await giveCase(tx, found, owner.signInId, deskDoer(viewer), happening, now) };
}
