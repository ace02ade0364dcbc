/** Who works at the desk at this moment, for a change that rests on it: a role that is being taken away waits for it. */
import type { SignedIn } from '../identity/scope';
import { findViewers } from '../identity/sign-in.store';
import type { Viewer } from '../identity/viewer';
import type { Transaction } from '../platform/database';
import type { DeskMember, DeskRole } from './desk-member';
import { lockedMembershipsOf } from './desk-member.store';
import { allQueues, hasQueue, queuesGiven } from './queues.rules';

/** The names of the queues that the viewer has in a role; none for who does not have it. */
export async function lockedQueues(
  tx: Transaction,
  { viewer, catalogue }: Pick<SignedIn, 'viewer' | 'catalogue'>,
  role: DeskRole,
): Promise<string[]> {
  const memberships = await lockedMembershipsOf(tx, viewer.signInId);
  return queuesGiven(memberships, role, allQueues(catalogue))?.map(({ name }) => name) ?? [];
}

/** The one of these engineers who has been here and has the queue. */
export async function engineerOf(
  tx: Transaction,
  engineers: readonly DeskMember[],
  queue: string,
): Promise<Viewer | null> {
  const able = engineers.find((engineer) => engineer.signInId !== null && hasQueue(engineer, queue));
  return able?.signInId ? ((await findViewers(tx, [able.signInId]))[0] ?? null) : null;
}
