/** Finds the sign-in of an identity, making it at its first use. R1, R52. */
import type { Database, Transaction } from '../platform/database';
import { isDuplicate } from '../platform/retry.rules';
import { arrivingSignIn } from './arriving-sign-in.store';
import { addSignIn, findSignIn, updateSignIn } from './sign-in.store';
import type { Identity, Viewer } from './viewer';

/** Runs in the transaction in which a sign-in first comes with an address. */
export type OnArrival = (tx: Transaction, viewer: Viewer) => Promise<void>;

const MOST_ATTEMPTS = 3;

export async function recogniseSignIn(
  database: Database,
  identity: Identity,
  now: Date,
  onArrival: OnArrival,
): Promise<Viewer> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const known = await arrivingSignIn(database.reads, identity);
    if (known && isSame(known, identity)) return known;
    try {
      const viewer = await database.transact(
        (tx) => arrive(tx, identity, now, onArrival),
        (outcome) => outcome === null,
      );
      if (viewer) return viewer;
    } catch (error) {
      // Two first requests at once: the other one made it.
      if (!isDuplicate(error)) throw error;
      const made = await findSignIn(database.reads, identity);
      if (made) return made;
    }
  }
  throw new Error('a sign-in was erased again and again while it arrived');
}

/** Null where the sign-in was erased since this transaction read it: the next one finds none, and makes another. */
async function arrive(tx: Transaction, identity: Identity, now: Date, onArrival: OnArrival): Promise<Viewer | null> {
  const before = await findSignIn(tx, identity);
  if (!before) await addSignIn(tx, identity, now);
  else if (!(await updateSignIn(tx, before, identity, now))) return null;
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
