/** Opens what passes changes on: within this process, to other workers, and by Redis to every process where there is one. */
import cluster from 'node:cluster';
import { audienceOf } from '../cases/case-watchers.store';
import type { Announcement, Database } from '../platform/database';
import { derivedKey } from '../platform/keyed-hash';
import type { Log } from '../platform/log';
import { Announcements } from './announcements';
import { RedisRelay } from './redis-relay';
import { WorkerRelay } from './worker-relay';

export interface OpenAnnouncements {
  readonly announcements: Announcements;
  /** Ends every stream, and tells the other processes what is still to be told. */
  close(): Promise<void>;
}

/** What tells other processes. */
interface Relay {
  tell(announcement: Announcement): void;
  /** Done when all that was told has gone out. */
  close(): Promise<void>;
}

export interface RelaySettings {
  redisUrl: string | null;
  secret: string;
}

export function openAnnouncements(database: Database, settings: RelaySettings, log: Log): OpenAnnouncements {
  const announcements = new Announcements(
    (caseId) => audienceOf(database.reads, caseId),
    (error) => log.warn({ reason: (error as Error).message }, 'whom a change concerns could not be read'),
  );
  const relay = relayTo(announcements, settings, log);
  const listener = (announcement: Announcement) => {
    announcements.hear(announcement);
    void relay?.then((opened) => opened.tell(announcement));
  };
  database.listeners.add(listener);
  return {
    announcements,
    close: async () => {
      database.listeners.delete(listener);
      announcements.end();
      await (await relay)?.close();
    },
  };
}

/** Redis reaches workers too. Its channel is that of this installation: its processes have the secret, and nobody else can tell the name. */
function relayTo(announcements: Announcements, { redisUrl, secret }: RelaySettings, log: Log): Promise<Relay> | null {
  if (!redisUrl && !cluster.isWorker) return null;
  if (!redisUrl) return Promise.resolve(new WorkerRelay((announcement) => announcements.hear(announcement)));
  const channel = `casegate:${derivedKey(secret, 'announcements').toString('hex').slice(0, 32)}`;
  const heard = {
    announcement: (announcement: Announcement) => announcements.hear(announcement),
    gap: () => announcements.stir(),
  };
  return RedisRelay.open(redisUrl, channel, heard, log);
}
