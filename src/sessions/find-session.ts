/** Whose session a cookie is. It notes that it is used, and replaces its secret where its person has been given rights. */
import { findHolder } from '../identity/holder.store';
import type { Viewer } from '../identity/viewer';
import type { Session, SessionWorld } from './session';
import { isOver, isToBeNoted, needsNewId, seenBefore } from './session.rules';
import { isSecret, newSecret, sessionIdHash } from './session-secret';
import { findSessionBy, noteSeen, replaceId } from './session.store';

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
  const session = await findSessionBy(database.reads, idHash);
  if (!session || isOver(session, settings.session.idleMinutes, now)) return null;
  const holder = await findHolder(database.reads, session.signInId);
  if (!holder) return null;
  if (needsNewId(session, holder.rightsRaisedAt)) {
    const fresh = newSecret();
    const replace = () => database.transact((tx) => replaceId(tx, session.id, idHash, sessionIdHash(hash, fresh), now));
    // Of several requests at once one gets the new secret, and to the others theirs is good no more.
    if (!renew || !(await replace())) return null;
    renew(fresh);
  } else if (isToBeNoted(session, now)) {
    await database.transact((tx) => noteSeen(tx, session.id, seenBefore(now), now));
  }
  return { session, viewer: holder.viewer };
}
