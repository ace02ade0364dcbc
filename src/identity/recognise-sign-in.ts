/** Finds the sign-in of an identity, making it at its first use. R1, R52. */
import type { Database, Transaction } from '../platform/database';
import { isDuplicate } from '../platform/retry.rules';
import { addSignIn, findSignIn, updateSignIn } from './sign-in.store';
import type { Identity, Viewer } from './viewer';

/** Runs in the transaction in which a sign-in first comes with an address. */
export type OnArrival = (tx: Transaction, viewer: Viewer) => Promise<void>;

export async function recogniseSignIn(
  database: Database,
  identity: Identity,
  now: Date,
  onArrival: OnArrival,
): Promise<Viewer> {
  const known = await findSignIn(database.reads, identity);
  if (known && isSame(known, identity)) return known;
  try {
    return await database.transact((tx) => arrive(tx, identity, now, onArrival));
  } catch (error) {
    // Two first requests at once: the other one made it.
    if (!isDuplicate(error)) throw error;
    return (await findSignIn(database.reads, identity)) as Viewer;
  }
}

async function arrive(tx: Transaction, identity: Identity, now: Date, onArrival: OnArrival): Promise<Viewer> {
  const before = await findSignIn(tx, identity);
  if (before) await updateSignIn(tx, before, identity, now);
  else await addSignIn(tx, identity, now);
  const viewer = (await findSignIn(tx, identity)) as Viewer;
  if (viewer.email && viewer.email !== before?.email) await onArrival(tx, viewer);
  return viewer;
}

function isSame(known: Viewer, identity: Identity): boolean {
  return (
    known.email === identity.verifiedEmail &&
    known.firstName === identity.firstName &&
    known.lastName === identity.lastName
  );
}
