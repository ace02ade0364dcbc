/** Bearer token → identity. Why one is refused is said in the log alone. */
import { decodeJwt, jwtVerify } from 'jose';
import { identityOf, issuerOf, Refused } from './identity-of';
import type { Identity } from './identity/viewer';
import { ALGORITHMS, KeysOutOfReach, LONGEST_TOKEN, TOLERANCE_SECONDS, type TrustedIssuer } from './issuer-keys';
import { instant } from './platform/calendar';
import type { Log } from './platform/log';
import { PublicError } from './platform/public-error';
import { sayIn } from './platform/wording';

export { withRemoteKeys, type TrustedIssuer } from './issuer-keys';

/** Who a token says it is. */
export interface Believed extends Identity {
  /** Until when it is believed. */
  readonly expiresAt: Date;
}

/** No date names a later one. */
const LAST_MOMENT = 8.64e15;

export class Authenticator {
  constructor(private readonly issuers: readonly TrustedIssuer[]) {}

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
    const claimed = decodeJwt(token);
    const issuer = issuerOf(this.issuers, claimed);
    if (!issuer) throw new Refused('unknown issuer, or a tenant that is not accepted');
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: claimed.iss as string,
      audience: issuer.audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', ...issuer.subjectClaims],
      clockTolerance: TOLERANCE_SECONDS,
    });
    const expiresAt = instant(Math.min((Number(payload.exp) + TOLERANCE_SECONDS) * 1000, LAST_MOMENT));
    return { ...identityOf(payload, issuer), expiresAt };
  }
}
