/** What it takes to put together what is kept of somebody. */
import type { CatalogueScope } from '../catalog/catalogue-scope';
import type { Reads } from '../platform/database';

export interface Gathering extends Pick<CatalogueScope, 'catalogue' | 'say'> {
  readonly db: Reads;
  readonly now: Date;
  readonly vendorTimeZone: string;
  /** Whether a file that nobody scanned is given out. */
  readonly allowUnscanned: boolean;
}
