/** Links an agreement to this sign-in by its Access ID and Contract ID. R6–R10, R61. */
import type { Transaction } from '../platform/database';
import type { ProductVersion } from '../catalog/catalogue';
import { lacksProfile, type SignedIn } from '../identity/scope';
import { instant } from '../platform/calendar';
import { networkOf } from '../platform/network.rules';
import { openBudgets, type Guarded } from '../platform/throttle.store';
import { isWellFormed, normalisedPair, type AccessPair } from './access-pair.rules';
import type { Agreement } from './agreement';
import { auditRegistration } from './audit-registration';
import { findByPair, holdsAccessId, register } from './agreement.store';
import { unavailability, type Unavailability } from './eligibility.rules';
import { hashesOf } from './pair-hash';

export type Registration =
  | { kind: 'registered' | 'already registered'; agreement: Agreement; reasons: Unavailability[] }
  | { kind: 'profile required' }
  | { kind: 'not found' }
  | { kind: 'too many attempts'; retryAt: Date };

const WINDOW_MS = 15 * 60_000;
const FOR_ACCESS_ID = { limit: 10, windowMs: WINDOW_MS };
const FOR_SIGN_IN = { limit: 20, windowMs: WINDOW_MS };
const FOR_NETWORK = { limit: 100, windowMs: WINDOW_MS };

export async function registerAgreement(
  scope: SignedIn,
  typed: AccessPair,
  version: ProductVersion | null,
): Promise<Registration> {
  if (lacksProfile(scope.viewer)) return { kind: 'profile required' };
  const pair = normalisedPair(typed);
  return scope.database.transact(async (tx) => {
    const outcome = await judge(tx, scope, pair, version);
    await auditRegistration(tx, scope, pair, outcome);
    return outcome;
  });
}

/** Whatever is wrong, the same statements run: a guesser learns nothing from the work that was done. */
async function judge(
  tx: Transaction,
  scope: SignedIn,
  pair: AccessPair,
  version: ProductVersion | null,
): Promise<Registration> {
  const { pairHash, accessIdHash } = hashesOf(scope.hash, pair);
  const holder = await holdsAccessId(tx, scope.viewer, accessIdHash);
  const guesses = await openBudgets(tx, budgets(scope, pair, holder));
  if (guesses.blockedUntil !== null) return { kind: 'too many attempts', retryAt: instant(guesses.blockedUntil) };
  const agreement = await findByPair(tx, pairHash, scope.catalogue);
  if (!agreement || !isWellFormed(pair)) {
    await guesses.wrong();
    return { kind: 'not found' };
  }
  const reasons = unavailability(agreement, version, scope.today);
  const fresh = await register(tx, scope.viewer, agreement.id, scope.now);
  return { kind: fresh ? 'registered' : 'already registered', agreement, reasons };
}

/**
 * Who holds the agreement already has a budget that strangers cannot use up, neither at its Access ID nor from the same
 * network. The others are opened in one order: of the sign-in, of its network, of the Access ID.
 */
function budgets({ hash, viewer, network }: SignedIn, { accessId }: AccessPair, holder: boolean): Guarded[] {
  const forSignIn = { keyHash: hash('throttle sign-in', String(viewer.signInId)), budget: FOR_SIGN_IN };
  if (holder) {
    const keyHash = hash('throttle holder', `${viewer.signInId} ${accessId}`);
    return [forSignIn, { keyHash, budget: FOR_ACCESS_ID }];
  }
  const forNetwork = { keyHash: hash('throttle network', networkOf(network ?? '')), budget: FOR_NETWORK };
  const forAccessId = { keyHash: hash('throttle access id', accessId), budget: FOR_ACCESS_ID };
  // What comes from inside comes from no network.
  return [forSignIn, ...(network === null ? [] : [forNetwork]), forAccessId];
}
