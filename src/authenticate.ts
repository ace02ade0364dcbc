/** Bearer token → identity. Why one is refused is said in the log alone. */
import { decodeJwt, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { BelievedTokens, type Believed } from './believed-tokens';
import { identityOf, issuerOf, Refused } from './identity-of';
import { ALGORITHMS, KeysOutOfReach, LONGEST_TOKEN, TOLERANCE_SECONDS, type TrustedIssuer } from './issuer-keys';
import { instant, realNow } from './platform/calendar';
import type { Log } from './platform/log';
import { PublicError } from './platform/public-error';
import { sayIn } from './platform/wording';

export { withRemoteKeys, type TrustedIssuer } from './issuer-keys';
export type { Believed } from './believed-tokens';

/** No date names a later one. */
const LAST_MOMENT = 8.64e15;

export class Authenticator {
  private readonly underWay = new Map<string, Promise<Believed>>();

  constructor(
    private readonly issuers: readonly TrustedIssuer[],
    private readonly believed = new BelievedTokens(),
  ) {}

  /** Who the header says it is, or null: without a token, and for every one that cannot be believed. */
  async identify(authorization: string | undefined, log: Log): Promise<Believed | null> {
    const token = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(authorization ?? '')?.[1];
    if (!token || token.length > LONGEST_TOKEN) return null;
    try {
      return this.believed.find(token, realNow()) ?? (await this.believeOnce(token));
    } catch (error) {
      if (error instanceof KeysOutOfReach) {
        log.error({ reason: error.message }, 'the keys of an issuer cannot be fetched');
        throw new PublicError('UNAVAILABLE', sayIn('en')('error.UNAVAILABLE'), { http: { status: 503 } });
      }
      log.info({ reason: (error as Error).message }, 'token refused');
      return null;
    }
  }

  /** Requests with one token that come at once wait for one verification. */
  private believeOnce(token: string): Promise<Believed> {
    const underWay = this.underWay.get(token);
    if (underWay) return underWay;
    const fresh = this.believe(token).finally(() => this.underWay.delete(token));
    this.underWay.set(token, fresh);
    return fresh;
  }

  private async believe(token: string): Promise<Believed> {
    const claimed = decodeJwt(token);
    const issuer = issuerOf(this.issuers, claimed);
    if (!issuer) throw new Refused('unknown issuer, or a tenant that is not accepted');
    const before = issuer.standing();
    let after: object | null = null;
    const keys: JWTVerifyGetKey = async (header, jws) => {
      const key = await issuer.keys(header, jws);
      after = issuer.standing();
      return key;
    };
    const { payload } = await jwtVerify(token, keys, {
      issuer: claimed.iss as string,
      audience: issuer.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', ...issuer.subjectClaims],
      clockTolerance: TOLERANCE_SECONDS,
    });
    const expiresAt = instant(Math.min((Number(payload.exp) + TOLERANCE_SECONDS) * 1000, LAST_MOMENT));
    const believed = { ...identityOf(payload, issuer), expiresAt };
    // Where they were fetched in between, nobody knows of which of the two the key was.
    if (before !== null && before === after)
      this.believed.remember(token, { believed, issuer, keys: before, since: realNow() });
    return believed;
  }
}
