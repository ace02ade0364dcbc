/** Follows a queue for as long as the viewer is an engineer who has it: how much waits there, and never what. R63. */
import { countWaiting } from '../cases/case-watchers.store';
import { deskMembership } from '../desk/membership.loader';
import { liveEventsOfSeen, type LiveEvent } from './live-events';
import type { LiveScope } from './live-scope';

export interface QueueState {
  readonly queue: string;
  readonly waiting: number;
}

export function followQueue(scope: LiveScope, queue: string): Promise<AsyncIterableIterator<LiveEvent<QueueState>>> {
  return liveEventsOfSeen(scope, scope.announcements.queues.open(queue), async (fresh) => {
    const { engineer } = await deskMembership(fresh);
    if (!engineer?.some(({ name }) => name === queue)) return null;
    return { queue, waiting: await countWaiting(fresh.database.reads, queue) };
  });
}
