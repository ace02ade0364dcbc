/** What files need besides the database, opened from the settings. R59. */
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database';
import { derivedKey } from '../platform/keyed-hash';
import type { Log } from '../platform/log';
import type { FileSettings } from '../platform/settings-files';
import type { SignedIn } from '../identity/scope';
import { bucketFiles } from './bucket-files';
import { diskFiles } from './disk-files';
import type { FileStore } from './file-store';

export interface Files extends Pick<FileSettings, 'allowUnscanned' | 'clamd' | 'maxBytes'> {
  readonly store: FileStore;
  /** Signs download links. */
  readonly linkKey: Buffer;
  /** Where links begin; known at the latest when the server listens. */
  origin: string;
  /** Called when a file has come that waits for its scan. */
  onWaiting: () => void;
  /** Does the work while nobody in this process writes to the upload; who does is asked to end. */
  whileIdle: (uploadId: string, work: () => Promise<void>) => Promise<void>;
}

/** What work on files needs that nobody asked for in a request. */
export interface FileWorld {
  readonly files: Files;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

export interface FileScope extends SignedIn {
  readonly files: Files;
}

export async function openFiles(settings: {
  files: FileSettings;
  publicUrl: string | null;
  secret: string;
}): Promise<Files> {
  const { allowUnscanned, bucket, clamd, folder, maxBytes } = settings.files;
  return {
    allowUnscanned,
    clamd,
    maxBytes,
    store: bucket ? await bucketFiles(bucket) : diskFiles(folder),
    linkKey: derivedKey(settings.secret, 'download links'),
    origin: settings.publicUrl ?? '',
    onWaiting: () => undefined,
    whileIdle: (_uploadId, work) => work(),
  };
}
