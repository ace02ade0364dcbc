/** The demo world's own issuers: they work offline, with a key that comes from the installation's secret. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { createLocalJWKSet, exportJWK, SignJWT } from 'jose';
import type { TrustedIssuer } from '../authenticate';
import { realNow } from '../platform/calendar';
import { derivedKey, fingerprint } from '../platform/keyed-hash';

export type DemoKind = 'PERSONAL' | 'WORK';

export interface DemoPerson {
  email: string;
  kind: DemoKind;
  firstName?: string | undefined;
  lastName?: string | undefined;
}

const AUDIENCE = 'casegate-demo';
const KEY_ID = 'demo';
export const issuerName = (kind: DemoKind): string => `https://${kind.toLowerCase()}.demo.casegate.invalid/`;
/** What precedes the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

function demoKey(secret: string): KeyObject {
  const der = Buffer.concat([PKCS8_ED25519, derivedKey(secret, 'demo issuer')]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

export async function demoIssuers(secret: string): Promise<TrustedIssuer[]> {
  const jwk = { ...(await exportJWK(createPublicKey(demoKey(secret)))), kid: KEY_ID, alg: 'EdDSA' };
  const keys = createLocalJWKSet({ keys: [jwk] });
  return (['PERSONAL', 'WORK'] as const).map((kind) => ({
    issuer: issuerName(kind),
    audience: AUDIENCE,
    kind,
    keys,
    standing: () => keys,
    subjectClaims: ['sub'],
    tenantClaim: 'tid',
    emailVerifiedClaim: 'email_verified',
  }));
}

/** Who somebody is at their issuer, however they come. */
export const demoSubject = ({ kind, email }: Pick<DemoPerson, 'kind' | 'email'>): string =>
  fingerprint(kind, email.trim().toLowerCase()).slice(0, 32);

/** A token of the demo world. One address and kind are always the same sign-in. Its times are the real clock's. */
export async function demoToken(secret: string, person: DemoPerson, hours: number): Promise<string> {
  const email = person.email.trim().toLowerCase();
  const issued = Math.floor(realNow().getTime() / 1000);
  const names = {
    ...(person.firstName ? { given_name: person.firstName } : {}),
    ...(person.lastName ? { family_name: person.lastName } : {}),
  };
  return new SignJWT({ email, email_verified: true, ...names })
    .setProtectedHeader({ alg: 'EdDSA', kid: KEY_ID, typ: 'JWT' })
    .setIssuer(issuerName(person.kind))
    .setAudience(AUDIENCE)
    .setSubject(demoSubject(person))
    .setIssuedAt(issued)
    .setExpirationTime(issued + Math.round(hours * 3600))
    .sign(demoKey(secret));
}
