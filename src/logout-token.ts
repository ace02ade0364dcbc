/** What an issuer says by back-channel logout: whose sessions are over. OpenID Connect Back-Channel Logout 1.0. */
import { decodeJwt, jwtVerify } from 'jose';
import { issuerOf, Refused } from './identity-of';
import { ALGORITHMS, LONGEST_TOKEN, TOLERANCE_SECONDS } from './issuer-keys';
import type { WebIssuer } from './open-id';
import { instant } from './platform/calendar';
import type { IssuerEnds } from './sessions/end-at-issuer';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const TYPES = ['jwt', 'logout+jwt'];
const OLDEST = '10 minutes';
const LONGEST_ID = 500;

/** Fails with the reason, for the log, where it is not believed. */
export async function readLogoutToken(issuers: readonly WebIssuer[], token: string): Promise<IssuerEnds> {
  if (token.length > LONGEST_TOKEN) throw new Refused('the logout token is too long');
  const claimed = decodeJwt(token);
  const issuer = issuerOf(issuers, claimed);
  if (!issuer) throw new Refused('unknown issuer');
  const { payload, protectedHeader } = await jwtVerify(token, issuer.keys, {
    issuer: claimed.iss as string,
    audience: issuer.clientId,
    algorithms: ALGORITHMS,
    requiredClaims: ['iat', 'exp', 'jti', 'events'],
    clockTolerance: TOLERANCE_SECONDS,
    maxTokenAge: OLDEST,
  });
  const { typ = 'jwt' } = protectedHeader;
  if (!TYPES.includes(typ.toLowerCase().replace(/^application\//, ''))) throw new Refused('a token of another type');
  const { sub, sid, jti, events } = payload;
  if (payload.nonce !== undefined) throw new Refused('a nonce, as ID tokens have it');
  if (!isObject(events) || !isObject(events[EVENT])) throw new Refused('it does not say that it ends anything');
  if (typeof jti !== 'string' || jti === '' || jti.length > LONGEST_ID) throw new Refused('no usable jti');
  const [subject, issuerSession] = [textOf(sub), textOf(sid)];
  if (subject === null && issuerSession === null) throw new Refused('neither sub nor sid');
  const tokenEndsAt = instant((Number(payload.exp) + TOLERANCE_SECONDS) * 1000);
  return { issuer: claimed.iss as string, subject, issuerSession, tokenId: jti, tokenEndsAt };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(claim: unknown): string | null {
  if (claim === undefined) return null;
  if (typeof claim !== 'string' || claim === '') throw new Refused('sub or sid is no text');
  return claim;
}
