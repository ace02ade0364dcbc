/** Opens what passes changes on: within this process, and by Redis to the others where there is one. */
import { audienceOf } from '../cases/case-watchers.store';
import type { Announcement, Database } from '../platform/database';
import { derivedKey } from '../platform/keyed-hash';
import type { Log } from '../platform/log';
import { Announcements } from './announcements';
import { RedisRelay } from './redis-relay';

export interface OpenAnnouncements {
  readonly announcements: Announcements;
  /** Ends every stream, and tells the other processes what is still to be told. */
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
    relay?.tell(announcement);
  };
  database.listeners.add(listener);
  return {
    announcements,
    close: async () => {
      database.listeners.delete(listener);
      announcements.end();
      await relay?.close();
    },
  };
}

/** The channel of this installation: all of its processes have its secret, and nobody else can tell its name. */
function relayTo(announcements: Announcements, { redisUrl, secret }: RelaySettings, log: Log): RedisRelay | null {
  if (!redisUrl) return null;
  const channel = `casegate:${derivedKey(secret, 'announcements').toString('hex').slice(0, 32)}`;
  const heard = {
    announcement: (announcement: Announcement) => announcements.hear(announcement),
    gap: () => announcements.stir(),
  };
  return new RedisRelay(redisUrl, channel, heard, log);
}
