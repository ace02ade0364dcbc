/**
 * What the viewer is at the desk: read when it is first asked for, once for a request, never kept for the next one, so
 * that a role that is taken away is gone at once. A stream asks for it with a scope of its own for each thing it tells.
 */
import type { SignedIn } from '../identity/scope';
import { membershipsOf } from './desk-member.store';
import { allQueues, queuesGiven, type Queue } from './queues.rules';

export interface Membership {
  /** The queues by name; null for who is no engineer. */
  readonly engineer: readonly Queue[] | null;
  /** The queues by name; null for who is no supervisor. */
  readonly supervisor: readonly Queue[] | null;
  readonly operator: boolean;
}

const memberships = new WeakMap<SignedIn, Promise<Membership>>();

export function deskMembership(scope: SignedIn): Promise<Membership> {
  const known = memberships.get(scope);
  if (known) return known;
  const fresh = readMembership(scope);
  memberships.set(scope, fresh);
  return fresh;
}

async function readMembership({ database, viewer, catalogue }: SignedIn): Promise<Membership> {
  const granted = await membershipsOf(database.reads, viewer.signInId);
  const queues = granted.length > 0 ? allQueues(catalogue) : [];
  return {
    engineer: queuesGiven(granted, 'ENGINEER', queues),
    supervisor: queuesGiven(granted, 'SUPERVISOR', queues),
    operator: granted.some(({ role }) => role === 'OPERATOR'),
  };
}
