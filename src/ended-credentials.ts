/** What has been ended of what sockets were opened with: by signing out, by its holder, by the issuer, by its time. */
import type { Credential } from './identity/credential';
import { endedKeys } from './keys/api-key.store';
import { idleSince } from './sessions/session.rules';
import { goingSessions } from './sessions/session.store';
import type { World } from './world';

export interface EndedCredentials {
  readonly sessions: ReadonlySet<number>;
  readonly keys: ReadonlySet<number>;
}

type Known = Pick<World, 'database' | 'clock' | 'settings'>;

/** One statement for all of a kind, however many they are. */
export async function endedCredentials(
  { database, clock, settings }: Known,
  sessionIds: readonly number[],
  keyIds: readonly number[],
): Promise<EndedCredentials> {
  const now = clock.now();
  const going = await goingSessions(database.reads, sessionIds, now, idleSince(now, settings.session.idleMinutes));
  return {
    sessions: new Set(sessionIds.filter((id) => !going.has(id))),
    keys: new Set(await endedKeys(database.reads, keyIds, now)),
  };
}

/** Whether that is so of one. */
export async function hasEnded(world: Known, credential: Credential | null): Promise<boolean> {
  const { sessions, keys } = await endedCredentials(world, sessionIdsOf([credential]), keyIdsOf([credential]));
  return sessions.size + keys.size > 0;
}

export const isAmong = ({ sessions, keys }: EndedCredentials, credential: Credential | null): boolean =>
  (credential?.kind === 'SESSION' && sessions.has(credential.sessionId)) ||
  (credential?.kind === 'KEY' && keys.has(credential.keyId));

export const sessionIdsOf = (credentials: readonly (Credential | null)[]): number[] => [
  ...new Set(credentials.flatMap((each) => (each?.kind === 'SESSION' ? [each.sessionId] : []))),
];

export const keyIdsOf = (credentials: readonly (Credential | null)[]): number[] => [
  ...new Set(credentials.flatMap((each) => (each?.kind === 'KEY' ? [each.keyId] : []))),
];
