/** Programs of an organisation: their service sign-ins, and the keys by which they come in. R65. */
import type { KeyScope } from './scopes.rules';

export interface ServiceSignIn {
  readonly id: number;
  readonly organisationId: number;
  readonly signInId: number;
  readonly name: string;
  readonly createdAt: Date;
  /** It never signs in again, and its name is not given out again. */
  readonly removedAt: Date | null;
}

export interface ApiKey {
  readonly id: number;
  readonly serviceSignInId: number;
  readonly name: string;
  /** The last characters of the key, to tell it from others. */
  readonly hint: string;
  readonly scopes: readonly KeyScope[];
  /** Addresses and ranges from which it may be used; empty for all. */
  readonly networks: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** To the minute. */
  readonly usedAt: Date | null;
  readonly rotatedFromId: number | null;
}
