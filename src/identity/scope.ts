import type { CatalogueScope } from '../catalog/catalogue-scope';
import type { Database, Reads } from '../platform/database';
import type { KeyedHash } from '../platform/keyed-hash';
import type { SealingKeys } from '../platform/sealed';
import type { SessionSettings } from '../platform/settings-sign-in';
import type { Origin } from './credential';
import type { Viewer } from './viewer';

/** What a use case needs to know about the request it serves. The moment is fixed: all of one answer agrees on it. */
export interface Scope extends CatalogueScope, Origin {
  readonly viewer: Viewer | null;
  readonly now: Date;
  /** Whose calendar decides about agreements and lifecycles: an IANA time zone. */
  readonly vendorTimeZone: string;
  readonly database: Database;
  readonly hash: KeyedHash;
  /** For what has to be read again and is secret. */
  readonly sealingKeys: SealingKeys;
  /** How long a browser stays signed in. */
  readonly sessionLife: SessionSettings;
  /** Whether the viewer operates the whole of it at this moment; it is asked of the database each time. */
  readonly isOperator: (db: Reads) => Promise<boolean>;
  /** Where a single incident is sold elsewhere; null where it is not. */
  readonly purchaseUrl: string | null;
  /** Whether incidents are sold here. */
  readonly sellsHere: boolean;
  /** Whether something takes letters here; else they wait until something does. */
  readonly mailsLetters: boolean;
}

/** Behind the doors there is always a viewer. */
export interface SignedIn extends Scope {
  readonly viewer: Viewer;
}

/** A service sign-in needs no profile. R2. */
export function lacksProfile(viewer: Viewer): boolean {
  return viewer.kind !== 'SERVICE' && viewer.profile === null;
}
