/** The keys that an issuer signs with, and what is asked of everything that it signed. */
import { createRemoteJWKSet, errors, jwksCache, type JWKSCacheInput, type JWTVerifyGetKey } from 'jose';
import type { IssuerSetting } from './platform/settings';

/** An issuer with the keys that its tokens are signed by. */
export interface TrustedIssuer extends Omit<IssuerSetting, 'jwksUri'> {
  keys: JWTVerifyGetKey;
  /**
   * The keys as they stand at this moment: one and the same object as long as nothing about them changes, null where
   * they are to be fetched before they are believed again.
   */
  standing: () => object | null;
}

/** Asymmetric ones alone: whoever can check could sign with the others. */
export const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
export const LONGEST_TOKEN = 16_384;
/** Clocks differ. */
export const TOLERANCE_SECONDS = 5;

/** The fault is the issuer's or the network's, not the token's. */
export class KeysOutOfReach extends Error {}

export function withRemoteKeys({ jwksUri, ...issuer }: IssuerSetting): TrustedIssuer {
  const fetched: JWKSCacheInput = {};
  const remote = createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: 5000, [jwksCache]: fetched });
  const keys: JWTVerifyGetKey = async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new KeysOutOfReach((error as Error).message);
    }
  };
  let last: { jwks: unknown; text: string; keys: object } | null = null;
  const standing = (): object | null => {
    if (!remote.fresh) return null;
    if (last?.jwks !== fetched.jwks) {
      const text = JSON.stringify(fetched.jwks);
      last = { jwks: fetched.jwks, text, keys: last?.text === text ? last.keys : {} };
    }
    return last?.keys ?? null;
  };
  return { ...issuer, keys, standing };
}
