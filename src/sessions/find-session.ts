/** Whose session a cookie is. It notes that it is used, and replaces its secret where its person has been given rights. */
import { findHolder } from '../identity/holder.store';
import type { Viewer } from '../identity/viewer';
import type { Session, SessionWorld } from './session';
import { formerSince, isOver, isToBeNoted, needsNewId, seenBefore } from './session.rules';
import { isSecret, renewedSecret, sessionIdHash } from './session-secret';
import { findFormerSession, findSessionBy, noteSeen, replaceId } from './session.store';

export interface FoundSession {
  readonly session: Session;
  readonly viewer: Viewer;
}

/**
 * Null for every secret that is good no more. `renew` hands a new one to the browser; where nothing can be handed to
 * it, a session that needs one is not found either.
 */
export async function findSession(
  { database, hash, settings }: SessionWorld,
  secret: string,
  now: Date,
  renew: ((secret: string) => void) | null,
): Promise<FoundSession | null> {
  if (!isSecret(secret)) return null;
  const idHash = sessionIdHash(hash, secret);
  const current = await findSessionBy(database.reads, idHash);
  const session = current ?? (await findFormerSession(database.reads, idHash, formerSince(now)));
  if (!session || isOver(session, settings.session.idleMinutes, now)) return null;
  const holder = await findHolder(database.reads, session.signInId);
  if (!holder) return null;
  if (!current) {
    // Replaced a moment ago: this request was on its way, or the answer with the new secret was lost.
    renew?.(renewedSecret(hash, secret));
  } else if (needsNewId(session, holder.rightsRaisedAt)) {
    if (!renew) return null;
    const fresh = renewedSecret(hash, secret);
    const by = sessionIdHash(hash, fresh);
    const replaced = await database.transact((tx) => replaceId(tx, session.id, idHash, by, now));
    // Another request at the same moment did it; or the session has ended.
    if (!replaced && !(await findSessionBy(database.reads, by))) return null;
    renew(fresh);
  } else if (isToBeNoted(session, now)) {
    await database.transact((tx) => noteSeen(tx, session.id, seenBefore(now), now));
  }
  return { session, viewer: holder.viewer };
}
