/** What all requests share. */
import type { Files } from './attachments/open-files';
import type { Selling } from './purchases/selling';
import type { Authenticator } from './authenticate';
import type { CatalogueCache } from './catalog/catalogue-cache';
import type { Clock } from './platform/clock';
import type { Database } from './platform/database';
import type { KeyedHash } from './platform/keyed-hash';
import type { Log } from './platform/log';
import type { RateBudgets } from './platform/rate-budgets';
import type { Settings } from './platform/settings';

export interface World {
  readonly settings: Settings;
  readonly database: Database;
  readonly catalogue: CatalogueCache;
  readonly clock: Clock;
  readonly hash: KeyedHash;
  readonly files: Files;
  readonly selling: Selling;
  readonly authenticator: Authenticator;
  /** What each who asks may spend. */
  readonly budgets: RateBudgets;
  readonly log: Log;
}
