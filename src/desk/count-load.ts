/** How much there is to do in the queues of a supervisor, and who has how much of it: numbers, never what it is about. */
import { countWaiting } from '../cases/desk-list.store';
import { ownedLoads, pressingCases, type OwnedLoad } from '../cases/desk-load.store';
import type { SignedIn } from '../identity/scope';
import { findViewers } from '../identity/sign-in.store';
import { nameOf } from '../identity/viewer';
import { DUE_SOON_MINUTES } from '../life/watch-clocks';
import { later, MINUTE } from '../platform/calendar';
import type { Reads } from '../platform/database';
import { listMembers } from './desk-member.store';
import { queuesMatching, type Queue } from './queues.rules';

export interface EngineerLoad {
  readonly name: string;
  /** The address to which the role was granted. */
  readonly email: string;
  readonly owned: number;
}

export interface QueueLoad {
  readonly queue: string;
  readonly waiting: number;
  readonly owned: number;
  readonly dueSoon: number;
  readonly breached: number;
  /** Who has the queue or owns something in it, those with the most first. */
  readonly engineers: readonly EngineerLoad[];
}

/** The load of each of these queues, in their order. */
export async function countLoad({ database, now }: SignedIn, queues: readonly Queue[]): Promise<QueueLoad[]> {
  const { reads } = database;
  const names = queues.map(({ name }) => name);
  const moments = { now, soon: later(now, DUE_SOON_MINUTES * MINUTE) };
  const waiting = await countWaiting(reads, names);
  const pressing = await pressingCases(reads, names, moments);
  const everyOwned = await ownedLoads(reads, moments);
  const engineers = await engineersFor(reads, names);
  return names.map((queue) => {
    const owned = everyOwned.filter((each) => each.queue === queue);
    const all = [...pressing.filter((each) => each.queue === queue), ...owned];
    return {
      queue,
      waiting: waiting.get(queue) ?? 0,
      owned: sum(owned, (each) => each.owned),
      dueSoon: sum(all, (each) => each.dueSoon),
      breached: sum(all, (each) => each.breached),
      engineers: loadsOf(queue, engineers, owned),
    };
  });
}

interface Engineer {
  signInId: number;
  email: string;
  name: string;
  queues: ReadonlySet<string>;
}

/** The engineers who have been here, by address; one with two addresses comes with the first. */
async function engineersFor(reads: Reads, names: readonly string[]): Promise<Engineer[]> {
  const members = (await listMembers(reads)).filter(({ role }) => role === 'ENGINEER');
  const ids = members.flatMap(({ signInId }) => signInId ?? []);
  const people = new Map((await findViewers(reads, [...new Set(ids)])).map((each) => [each.signInId, each]));
  return [...people.values()].map((person) => {
    const granted = members.filter(({ signInId }) => signInId === person.signInId);
    const patterns = granted.flatMap((each) => each.patterns);
    return {
      signInId: person.signInId,
      email: granted[0]?.email ?? '',
      name: nameOf(person),
      queues: new Set(queuesMatching(patterns, names)),
    };
  });
}

function loadsOf(queue: string, engineers: readonly Engineer[], owned: readonly OwnedLoad[]): EngineerLoad[] {
  const counts = new Map(owned.map((each) => [each.ownerSignInId, each.owned]));
  return engineers
    .filter(({ signInId, queues }) => queues.has(queue) || counts.has(signInId))
    .map(({ signInId, name, email }) => ({ name, email, owned: counts.get(signInId) ?? 0 }))
    .sort((a, b) => b.owned - a.owned || (a.email < b.email ? -1 : 1));
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
