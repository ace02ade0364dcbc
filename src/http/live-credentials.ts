/** Closes sockets whose session or key has ended, in whichever process that was done. */
import { endedCredentials, isAmong, keyIdsOf, sessionIdsOf } from '../ended-credentials';
import type { LiveWorld } from './live-connection';
import type { LiveSocket } from './live-socket';

/** What ends ends within a second everywhere, the look itself included. */
const LOOK_EVERY_MS = 500;

/** Looks twice a second, while there is something to look at; tells how to stop. */
export function watchCredentials(world: LiveWorld, open: () => Iterable<LiveSocket>): () => void {
  let looking = false;
  const timer = setInterval(() => {
    // A database that answers slowly is not asked again meanwhile.
    if (looking) return;
    looking = true;
    closeEnded(world, [...open()])
      // Streams say by themselves that the database is away.
      .catch((error: unknown) =>
        world.log.warn({ reason: (error as Error).message }, 'sessions could not be looked at'),
      )
      .finally(() => (looking = false));
  }, LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}

export async function closeEnded(world: LiveWorld, sockets: readonly LiveSocket[]): Promise<void> {
  const credentials = sockets.map((socket) => socket.connection?.origin.credential ?? null);
  const [sessionIds, keyIds] = [sessionIdsOf(credentials), keyIdsOf(credentials)];
  if (sessionIds.length + keyIds.length === 0) return;
  const ended = await endedCredentials(world, sessionIds, keyIds);
  for (const [index, socket] of sockets.entries()) if (isAmong(ended, credentials[index] ?? null)) socket.expire();
}
