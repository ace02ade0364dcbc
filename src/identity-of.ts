/** What the claims of a token say about who somebody is, once its signature is known to be its issuer's. R1, R52. */
import type { JWTPayload } from 'jose';
import { namesOf } from './identity/names.rules';
import type { Identity } from './identity/viewer';
import type { IssuerSetting } from './platform/settings';
import { TENANT_PLACE } from './platform/settings-sign-in';

/** How an issuer tells who somebody is. */
export interface Telling extends Pick<
  IssuerSetting,
  'issuer' | 'kind' | 'subjectClaims' | 'tenantClaim' | 'tenants' | 'emailVerifiedClaim'
> {
  /** The name under which its identities are kept, where that is another one. */
  knownAs?: string | undefined;
}

/** Why a token is not believed; for the log alone. */
export class Refused extends Error {}

const LONGEST_SUBJECT = 500;
/** Of plain characters alone, as contacts have them: the lower case of others (the Kelvin sign) could be a plain one. */
const ADDRESS = /^[\x21-\x7e]{1,254}$/;
/** Addresses of programs, which no person has, whatever an issuer says. R52. */
const OF_A_PROGRAM = /\.service$/i;

const textOf = (payload: JWTPayload, claim: string): string | undefined =>
  typeof payload[claim] === 'string' ? payload[claim] : undefined;

/** The issuer that a token names; one of many tenants by the name with the token's own, which is on its list. */
export function issuerOf<T extends Telling>(issuers: Iterable<T>, payload: JWTPayload): T | null {
  for (const issuer of issuers)
    if (payload.iss !== undefined && payload.iss === nameFor(issuer, payload)) return issuer;
  return null;
}

function nameFor({ issuer, tenants, tenantClaim }: Telling, payload: JWTPayload): string | null {
  if (!issuer.includes(TENANT_PLACE)) return issuer;
  const tenant = textOf(payload, tenantClaim);
  return tenant !== undefined && tenants?.includes(tenant) ? issuer.replace(TENANT_PLACE, () => tenant) : null;
}

/** The issuer whose tokens have this name, which was believed of one of them before. */
export function issuerNamed<T extends Telling>(issuers: Iterable<T>, name: string): T | null {
  for (const issuer of issuers) {
    const places = issuer.issuer.includes(TENANT_PLACE) ? (issuer.tenants ?? []) : [''];
    if (places.some((tenant) => issuer.issuer.replace(TENANT_PLACE, () => tenant) === name)) return issuer;
  }
  return null;
}

export function identityOf(payload: JWTPayload, issuer: Telling): Identity {
  const text = (claim: string) => textOf(payload, claim);
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
    issuer: issuer.knownAs ?? payload.iss ?? issuer.issuer,
    subject,
    kind: issuer.kind,
    verifiedEmail: email && verified && ADDRESS.test(email) && !OF_A_PROGRAM.test(email) ? email.toLowerCase() : null,
    ...namesOf({ givenName: text('given_name'), familyName: text('family_name'), name: text('name'), email }),
  };
}
