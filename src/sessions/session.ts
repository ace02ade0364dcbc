/** A browser that is signed in. */
import type { Database } from '../platform/database';
import type { KeyedHash } from '../platform/keyed-hash';
import type { SealingKeys } from '../platform/sealed';
import type { SessionSettings } from '../platform/settings-sign-in';

export interface Session {
  readonly id: number;
  readonly signInId: number;
  /** As its tokens name it. */
  readonly issuer: string;
  readonly startedAt: Date;
  /** Since when it has had the secret that it has. */
  readonly idSince: Date;
  /** When it was last used, to the minute. */
  readonly seenAt: Date;
  /** However much it is used. */
  readonly endsAt: Date;
  /** The client's address when it began. */
  readonly network: string;
  /** What the browser says that it is. */
  readonly agent: string;
}

/** Why one ended, for the audit log. */
export type EndReason = 'SIGN_OUT' | 'BY_HOLDER' | 'REPLACED' | 'TOO_MANY' | 'BY_ISSUER' | 'EXPIRED' | 'ERASED';

/** So many of one sign-in at the most: with one more the one ends that was not seen for longest. */
export const MOST_SESSIONS = 20;

export interface SessionWorld {
  readonly database: Database;
  readonly hash: KeyedHash;
  readonly settings: { readonly session: SessionSettings; readonly sealingKeys: SealingKeys };
}
