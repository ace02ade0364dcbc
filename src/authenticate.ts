/** Bearer token → identity. The only reader of credentials; why one is refused is said in the log alone. */
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { namesOf } from './identity/names.rules';
import type { Identity } from './identity/viewer';
import { instant } from './platform/calendar';
import type { Log } from './platform/log';
import { PublicError } from './platform/public-error';
import type { IssuerSetting } from './platform/settings';
import { sayIn } from './platform/wording';

/** An issuer with the keys that its tokens are signed by. */
export interface TrustedIssuer extends Omit<IssuerSetting, 'jwksUri'> {
  keys: JWTVerifyGetKey;
}

/** Who a token says it is. */
export interface Believed extends Identity {
  /** Until when it is believed. */
  readonly expiresAt: Date;
}

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const LONGEST_TOKEN = 16_384;
const LONGEST_SUBJECT = 500;
/** Clocks differ. */
const TOLERANCE_SECONDS = 5;
/** No date names a later one. */
const LAST_MOMENT = 8.64e15;
/** Of plain characters alone, as contacts have them: the lower case of others (the Kelvin sign) could be a plain one. */
const ADDRESS = /^[\x21-\x7e]{1,254}$/;

class Refused extends Error {}
/** The fault is the issuer's or the network's, not the token's. */
class KeysOutOfReach extends Error {}

export function withRemoteKeys({ jwksUri, ...issuer }: IssuerSetting): TrustedIssuer {
  const remote = createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: 5000 });
  const keys: JWTVerifyGetKey = async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new KeysOutOfReach((error as Error).message);
    }
  };
  return { ...issuer, keys };
}

export class Authenticator {
  private readonly issuers: ReadonlyMap<string, TrustedIssuer>;

  constructor(issuers: readonly TrustedIssuer[]) {
    this.issuers = new Map(issuers.map((issuer) => [issuer.issuer, issuer]));
  }

  /** Who the header says it is, or null: without a token, and for every one that cannot be believed. */
  async identify(authorization: string | undefined, log: Log): Promise<Believed | null> {
    const token = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(authorization ?? '')?.[1];
    if (!token || token.length > LONGEST_TOKEN) return null;
    try {
      return await this.believe(token);
    } catch (error) {
      if (error instanceof KeysOutOfReach) {
        log.error({ reason: error.message }, 'the keys of an issuer cannot be fetched');
        throw new PublicError('UNAVAILABLE', sayIn('en')('error.UNAVAILABLE'), { http: { status: 503 } });
      }
      log.info({ reason: (error as Error).message }, 'token refused');
      return null;
    }
  }

  private async believe(token: string): Promise<Believed> {
    const claimed = decodeJwt(token).iss;
    const issuer = claimed === undefined ? undefined : this.issuers.get(claimed);
    if (!issuer) throw new Refused('unknown issuer');
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', ...issuer.subjectClaims],
      clockTolerance: TOLERANCE_SECONDS,
    });
    return identityOf(payload, issuer);
  }
}

function identityOf(payload: JWTPayload, issuer: TrustedIssuer): Believed {
  const text = (claim: string) => (typeof payload[claim] === 'string' ? payload[claim] : undefined);
  if (issuer.tenants && !issuer.tenants.includes(text(issuer.tenantClaim) ?? ''))
    throw new Refused('tenant not accepted');
  const claimed = issuer.subjectClaims.map((claim) => text(claim) ?? '');
  if (claimed.includes('')) throw new Refused('subject claims are not all texts');
  const subject = claimed.length === 1 ? (claimed[0] as string) : JSON.stringify(claimed);
  // Broken characters would all be stored, and so compared, as one and the same.
  if (!claimed.every((claim) => !/\p{Surrogate}/u.test(claim))) throw new Refused('subject has broken characters');
  if (subject.length > LONGEST_SUBJECT) throw new Refused('subject is too long');
  const email = text('email');
  const verified =
    issuer.emailVerifiedClaim === 'always' ||
    [true, 'true', 1, '1'].includes(payload[issuer.emailVerifiedClaim] as never);
  return {
    issuer: issuer.issuer,
    subject,
    kind: issuer.kind,
    verifiedEmail: email && verified && ADDRESS.test(email) ? email.toLowerCase() : null,
    ...namesOf({ givenName: text('given_name'), familyName: text('family_name'), name: text('name'), email }),
    expiresAt: instant(Math.min((Number(payload.exp) + TOLERANCE_SECONDS) * 1000, LAST_MOMENT)),
  };
}
