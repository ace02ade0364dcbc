/** The browsers in which the viewer is signed in at this moment. */
import type { SignedIn } from '../identity/scope';
import type { Session } from './session';
import { idleSince } from './session.rules';
import { sessionsOf } from './session.store';

export function listSessions({ viewer, database, sessionLife, now }: SignedIn): Promise<Session[]> {
  return sessionsOf(database.reads, viewer.signInId, now, idleSince(now, sessionLife.idleMinutes));
}
