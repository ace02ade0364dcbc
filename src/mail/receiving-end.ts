/** What taking replies works with. */
import type { Catalogue } from '../catalog/catalogue';
import type { Database } from '../platform/database';
import type { KeyedHash } from '../platform/keyed-hash';
import type { Log } from '../platform/log';
import type { IncomingFile } from './incoming-mail';
import type { ReplyAddresses } from './reply-address';

/**
 * Takes in a file that belongs to no case yet, and gives its number; null if it is refused for good. Throws where it may
 * be taken later. R59.
 */
export type StageFile = (file: IncomingFile, uploaderName: string) => Promise<number | null>;

export interface ReceivingEnd {
  database: Database;
  addresses: ReplyAddresses;
  domain: string;
  /** The mail server whose Authentication-Results are believed; null for none. */
  authserv: string | null;
  hash: KeyedHash;
  catalogue: () => Catalogue;
  /** The domain's clock. */
  now: () => Date;
  stageFile: StageFile;
  log: Log;
}
