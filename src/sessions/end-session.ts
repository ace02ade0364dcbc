/** Ends sessions: at sign-out, by their holder, by the issuer, and those whose time is over. */
import type { Acting } from '../audit/audit-entry';
import { SYSTEM } from '../audit/audit-entry';
import { actingIn } from '../audit/acting';
import { recordAudit } from '../audit/audit.store';
import type { SignedIn } from '../identity/scope';
import { realNow } from '../platform/calendar';
import type { Transaction } from '../platform/database';
import { CannotOpen, unseal } from '../platform/sealed';
import { sweepAttempts, sweepTokens } from './attempt.store';
import type { EndReason, Session, SessionWorld } from './session';
import { idleSince } from './session.rules';
import { aboutIdToken } from './sealed-id-token';
import { removeOver, removeSession, removeSessionsOf, sealedIdToken } from './session.store';

export async function recordEnds(
  tx: Transaction,
  acting: Acting,
  now: Date,
  reason: EndReason,
  ended: readonly Session[],
): Promise<void> {
  const audited = ended.map(({ id }) => ({
    action: 'SESSION_ENDED' as const,
    target: { type: 'Session', id },
    facts: { reason },
  }));
  await recordAudit(tx, acting, now, ...audited);
}

/** Ends one of the viewer's sessions; `false` if there is none with this number. */
export async function endSession(scope: SignedIn, id: number): Promise<boolean> {
  const { viewer, now } = scope;
  return scope.database.transact(async (tx) => {
    const ended = await removeSession(tx, viewer.signInId, id);
    await recordEnds(tx, actingIn(scope), now, 'BY_HOLDER', ended);
    return ended.length > 0;
  });
}

/** Ends all of the viewer's sessions, or all but the one that asks, if one does; tells how many they were. */
export async function endOtherSessions(scope: SignedIn, keepCurrent: boolean): Promise<number> {
  const { viewer, credential, now } = scope;
  const own = keepCurrent && credential?.kind === 'SESSION' ? credential.sessionId : null;
  return scope.database.transact(async (tx) => {
    const ended = await removeSessionsOf(tx, viewer.signInId, own);
    await recordEnds(tx, actingIn(scope), now, 'BY_HOLDER', ended);
    return ended.length;
  });
}

/** Signs out; gives the ID token, with which the issuer can be asked to do the same. */
export async function signOut(
  { database, settings }: SessionWorld,
  { id, signInId }: Session,
  network: string,
  now: Date,
): Promise<string | null> {
  const sealed = await sealedIdToken(database.reads, id);
  await database.transact(async (tx) => {
    const ended = await removeSession(tx, signInId, id);
    await recordEnds(tx, { actor: 'SIGN_IN', signInId, keyId: null, network }, now, 'SIGN_OUT', ended);
  });
  try {
    return sealed && unseal(settings.sealingKeys, aboutIdToken(id), sealed);
  } catch (error) {
    // Its key is gone from the settings: whoever signs out is signed out all the same.
    if (error instanceof CannotOpen) return null;
    throw error;
  }
}

/** Forgets what is over. */
export async function sweepSessions({ database, settings }: SessionWorld, now: Date): Promise<void> {
  await database.transact(async (tx) => {
    const ended = await removeOver(tx, now, idleSince(now, settings.session.idleMinutes));
    await recordEnds(tx, SYSTEM, now, 'EXPIRED', ended);
    await sweepAttempts(tx, now);
    await sweepTokens(tx, realNow());
  });
}
