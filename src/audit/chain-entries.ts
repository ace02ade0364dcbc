/**
 * Gives entries their places in the chain, some at a time. Several processes may do it at once: who holds the last
 * entry goes on from it, and the others find that it is not the last one any more. A place is unique besides.
 */
import { breathe } from '../platform/breathe';
import type { Database, Transaction } from '../platform/database';
import type { KeyedHash } from '../platform/keyed-hash';
import { isDuplicate } from '../platform/retry.rules';
import { linkText, type Link } from './chain.rules';
import { isAnyWaiting, lastLink, lockLast, setPlaces, waitingEntries } from './chain.store';

const AT_ONCE = 500;

/** Keyed: who can write to the database and does not know the secret cannot make a chain that holds. */
export const hashOfLink = (hash: KeyedHash) => (text: string) => hash('audit chain', text);

export interface Chaining {
  readonly database: Database;
  readonly hash: KeyedHash;
}

/** Done when nothing waits any more, or it is to stop; gives how many got their place here. */
export async function chainEntries(chaining: Chaining, isStopping: () => boolean = () => false): Promise<number> {
  let sum = 0;
  while (!isStopping() && (await isAnyWaiting(chaining.database.reads))) {
    sum += await chainSome(chaining);
    await breathe();
  }
  return sum;
}

/** How many got their place; 0, and nothing is changed, if another process was faster. */
async function chainSome(chaining: Chaining): Promise<number> {
  const { database } = chaining;
  const last = await lastLink(database.reads);
  try {
    return await database.transact(
      (tx) => chainAfter(tx, chaining, last.id),
      (given) => given === 0,
    );
  } catch (error) {
    // The first place of all was given by another process: there was no entry to hold.
    if (isDuplicate(error)) return 0;
    throw error;
  }
}

async function chainAfter(tx: Transaction, { hash }: Chaining, lastId: number | null): Promise<number> {
  await lockLast(tx, lastId);
  const { id, link } = await lastLink(tx);
  if (id !== lastId) return 0;
  const hashOf = hashOfLink(hash);
  let before = link;
  const places: (Link & { id: number })[] = [];
  for (const entry of await waitingEntries(tx, AT_ONCE)) {
    before = { seq: before.seq + 1, hash: hashOf(linkText(before, entry)) };
    places.push({ ...before, id: entry.id });
  }
  return (await setPlaces(tx, places)) ? places.length : 0;
}
