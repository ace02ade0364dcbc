/**
 * Signing in in a browser: the relying party of OpenID Connect, as a confidential client. It sends somebody to an
 * issuer, and tells who came back. Every attempt has a state, a nonce and a PKCE verifier of its own.
 */
import { jwtVerify, type JWTPayload } from 'jose';
import * as client from 'openid-client';
import { identityOf, Refused, type Telling } from './identity-of';
import type { Identity } from './identity/viewer';
import { ALGORITHMS, KeysOutOfReach, LONGEST_TOKEN, TOLERANCE_SECONDS, type TrustedIssuer } from './issuer-keys';
import { TENANT_PLACE } from './platform/settings-sign-in';

/** An issuer where people sign in in a browser. */
export interface WebIssuer extends TrustedIssuer, Telling {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What has to be kept of an attempt until its person is back. */
export interface Attempt {
  readonly issuer: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who came back. */
export interface CameBack {
  readonly identity: Identity;
  /** As its tokens name it. */
  readonly issuer: string;
  readonly subject: string;
  /** Which session at the issuer it is; null where it names none. */
  readonly issuerSession: string | null;
  /** For signing out there. */
  readonly idToken: string;
}

/** Neither the person's fault nor the token's: try again later. */
export class IssuerOutOfReach extends Error {}
/** The person turned back at the issuer. */
export class TurnedBack extends Error {}

const USUAL_SCOPES = 'openid profile email';
const WITHIN_SECONDS = 5;
/** An issuer of Microsoft's that serves many tenants describes itself there. */
const OF_MANY = 'organizations';

export const isWebIssuer = (issuer: TrustedIssuer): issuer is WebIssuer =>
  issuer.clientId !== undefined && issuer.clientSecret !== undefined;

export class OpenId {
  private readonly configurations = new Map<string, Promise<client.Configuration>>();

  constructor(
    /** Asked each time: those of the demo have names that are known only once the server listens. */
    private readonly offered: () => readonly WebIssuer[],
    private readonly production: boolean,
  ) {}

  get issuers(): readonly WebIssuer[] {
    return this.offered();
  }

  find(name: string): WebIssuer | null {
    return this.issuers.find(({ issuer }) => issuer === name) ?? null;
  }

  /** Where to send a browser, and what to keep of it. */
  async begin(issuer: WebIssuer, callback: string): Promise<{ url: URL; attempt: Attempt }> {
    const configuration = await this.configuration(issuer);
    const verifier = client.randomPKCECodeVerifier();
    const attempt = { issuer: issuer.issuer, state: client.randomState(), nonce: client.randomNonce(), verifier };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: issuer.scopes ?? USUAL_SCOPES,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      // Nobody is signed in without a look at who it is: some have a personal and a work account in one browser.
      prompt: 'select_account',
    });
    return { url, attempt };
  }

  /** Who came back to `returned`, the callback with what the issuer added to it. */
  async finish(issuer: WebIssuer, returned: URL, { state, nonce, verifier }: Attempt): Promise<CameBack> {
    const configuration = await this.configuration(issuer);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await client.authorizationCodeGrant(configuration, returned, checks).catch(believeNot);
    const idToken = tokens.id_token ?? '';
    const payload = await this.verified(issuer, idToken, tokens.claims()?.iss);
    if (payload.azp !== undefined && payload.azp !== issuer.clientId) throw new Refused('given to another client');
    return {
      identity: identityOf(payload, issuer),
      issuer: payload.iss as string,
      subject: payload.sub as string,
      issuerSession: typeof payload.sid === 'string' ? payload.sid : null,
      idToken,
    };
  }

  /** Where a browser is signed out at the issuer, too; null where it cannot be. */
  async endOf(issuer: WebIssuer, idToken: string | null, afterwards: string): Promise<string | null> {
    const configuration = await this.configuration(issuer);
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    const hint: Record<string, string> = idToken ? { id_token_hint: idToken } : { client_id: issuer.clientId };
    return client.buildEndSessionUrl(configuration, { ...hint, post_logout_redirect_uri: afterwards }).href;
  }

  /** openid-client has looked at the claims; that the issuer wrote them is looked at here, by the keys of the settings. */
  private async verified(issuer: WebIssuer, token: string, name: string | undefined): Promise<JWTPayload> {
    if (token.length > LONGEST_TOKEN) throw new Refused('the ID token is too long');
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: name ?? issuer.issuer,
      audience: issuer.clientId,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'iat', 'sub', 'nonce', ...issuer.subjectClaims],
      clockTolerance: TOLERANCE_SECONDS,
    });
    return payload;
  }

  /** Described by the issuer itself, once; asked again after it could not be reached. */
  private configuration(issuer: WebIssuer): Promise<client.Configuration> {
    const known = this.configurations.get(issuer.issuer);
    if (known) return known;
    const asked = this.discover(issuer);
    this.configurations.set(issuer.issuer, asked);
    asked.catch(() => this.configurations.delete(issuer.issuer));
    return asked;
  }

  private async discover(issuer: WebIssuer): Promise<client.Configuration> {
    const address = new URL(issuer.discoveryUrl ?? issuer.issuer.replace(TENANT_PLACE, OF_MANY));
    const options = {
      timeout: WITHIN_SECONDS,
      execute: address.protocol === 'http:' && !this.production ? [client.allowInsecureRequests] : [],
    };
    const metadata = { client_secret: issuer.clientSecret, [client.clockTolerance]: TOLERANCE_SECONDS };
    const found = await client
      .discovery(address, issuer.clientId, metadata, secretIn(issuer), options)
      .catch((error: unknown) => {
        throw new IssuerOutOfReach(`${issuer.issuer} cannot be discovered: ${reasonOf(error)}`);
      });
    const name = found.serverMetadata().issuer;
    if (name !== issuer.issuer) throw new IssuerOutOfReach(`${issuer.issuer} describes itself as ${name}`);
    return found;
  }
}

/** Where the issuer wants the secret: in a header by default, as the standard says, else in the body. */
function secretIn({ clientSecret }: WebIssuer): client.ClientAuth {
  const basic = client.ClientSecretBasic(clientSecret);
  const post = client.ClientSecretPost(clientSecret);
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

function believeNot(error: unknown): never {
  if (error instanceof client.AuthorizationResponseError) {
    if (error.error === 'access_denied') throw new TurnedBack(error.error);
    throw new Refused(`the issuer answered ${error.error}`);
  }
  if (isAway(error)) throw new IssuerOutOfReach(reasonOf(error));
  throw new Refused(reasonOf(error));
}

/** Without what the token said: it is about a person. */
function reasonOf(error: unknown): string {
  const { message, code, error: said } = error as { message?: string; code?: string; error?: unknown };
  return [message, code, typeof said === 'string' ? said.slice(0, 100) : ''].filter(Boolean).join(', ');
}

function isAway(error: unknown): boolean {
  const { name, code, cause } = error as { name?: string; code?: string; cause?: { status?: number; name?: string } };
  if (name === 'TypeError' && code === undefined) return true;
  return name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || (cause?.status ?? 0) >= 500;
}

export { KeysOutOfReach, Refused };
