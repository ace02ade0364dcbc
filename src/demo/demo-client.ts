/** What the issuers of the demo and this server, as their client, know of each other. All comes from the secret. */
import { createECDH } from 'node:crypto';
import { createLocalJWKSet } from 'jose';
import { issuerName, type DemoKind } from './demo-issuer';
import type { WebIssuer } from '../open-id';
import { derivedKey } from '../platform/keyed-hash';
import type { Log } from '../platform/log';

export interface DemoSite {
  readonly secret: string;
  /** Where this server is reached, without a slash at the end. */
  readonly origin: string;
  readonly log: Log;
}

export const DEMO_KINDS = ['PERSONAL', 'WORK'] as const;
export const CLIENT_ID = 'casegate-web';
const CURVE = 'prime256v1';

export const demoPath = (kind: DemoKind): string => `/demo/${kind.toLowerCase()}`;

export const clientSecret = (secret: string, kind: DemoKind): string =>
  derivedKey(secret, `demo client ${kind}`).toString('base64url');

const key = (secret: string, kind: DemoKind) => {
  const pair = createECDH(CURVE);
  pair.setPrivateKey(derivedKey(secret, `demo ID tokens ${kind}`));
  // 04, then the two halves of a point. SEC 1.
  const point = pair.getPublicKey();
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  return { pair, jwk: { kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: `demo-${kind}`, x, y } };
};

/** With its private half: what the issuer signs with. */
export function signingKey(secret: string, kind: DemoKind) {
  const { pair, jwk } = key(secret, kind);
  return { ...jwk, d: pair.getPrivateKey().toString('base64url') };
}

/** The issuers where people of the demo sign in in a browser. Somebody is there who they are by a demo token. */
export function demoWebIssuers(secret: string, origin: string): WebIssuer[] {
  return DEMO_KINDS.map((kind) => ({
    issuer: `${origin}${demoPath(kind)}`,
    knownAs: issuerName(kind),
    audience: CLIENT_ID,
    kind,
    keys: createLocalJWKSet({ keys: [key(secret, kind).jwk] }),
    // What an ID token says is asked once.
    standing: () => null,
    subjectClaims: ['sub'],
    tenantClaim: 'tid',
    emailVerifiedClaim: 'email_verified',
    clientId: CLIENT_ID,
    clientSecret: clientSecret(secret, kind),
  }));
}
