/**
 * An OpenID provider of the tests, on loopback: it signs in whoever it is told, and misbehaves in whatever way it is
 * told. Pages are left out: a browser that is sent there is sent back at once.
 */
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import type { IssuerSetting } from '../../src/platform/settings';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

export const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** How an ID token comes to be other than it should. */
export interface Misbehaviour {
  /** Replaces claims; undefined leaves one out. */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** `none` signs nothing, `shared` uses the public key as a shared secret, `other` is nobody's key. */
  signing?: 'none' | 'shared' | 'other';
  /** Gives tokens without looking at the PKCE verifier, or at whether the code was used. */
  careless?: boolean;
  /** What the authorization endpoint adds to its answer. */
  answer?: Record<string, string>;
  /** What it says of itself. */
  metadata?: Record<string, unknown>;
  /** What the token endpoint answers in place of tokens. */
  tokenStatus?: number;
}

interface Code {
  nonce: string | null;
  challenge: string | null;
  redirectUri: string;
  used: boolean;
}

const CLIENT_ID = 'casegate web';
const CLIENT_SECRET = 'a secret: of the client';
export const METADATA = '/.well-known/openid-configuration';

export class OpenIdProvider {
  readonly setting: IssuerSetting;
  misbehaves: Misbehaviour = {};
  /** What is said of who signs in next. */
  person: Record<string, unknown> = {};
  /** Where it says that it is. */
  site: string;
  /** What came to the token endpoint. */
  readonly asked: URLSearchParams[] = [];
  private readonly codes = new Map<string, Code>();

  private constructor(
    readonly address: string,
    private readonly keys: { own: Key; other: Key; pem: string; jwk: object },
    private readonly server: Server,
    setting: Partial<IssuerSetting>,
  ) {
    this.site = address;
    this.setting = {
      issuer: address,
      audience: 'api://casegate',
      jwksUri: `${address}/keys`,
      kind: 'WORK',
      subjectClaims: ['sub'],
      tenantClaim: 'tid',
      emailVerifiedClaim: 'email_verified',
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      ...setting,
    };
  }

  static async start(setting: Partial<IssuerSetting> = {}): Promise<OpenIdProvider> {
    const { privateKey: own, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const { privateKey: other } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const keys = { own, other, pem: await exportSPKI(publicKey), jwk };
    const provider = new OpenIdProvider(`http://127.0.0.1:${port}`, keys, server, setting);
    server.on('request', (request, response) => {
      provider.answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    return provider;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** What the issuer calls itself, where that is not its address. */
  get name(): string {
    return this.setting.issuer;
  }

  async logoutToken(claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> {
    const now = seconds();
    const usual = { iss: this.name, aud: CLIENT_ID, iat: now, exp: now + 120, jti: randomUUID() };
    return this.signed({ ...usual, events: { [LOGOUT_EVENT]: {} }, ...claims }, { typ: 'logout+jwt', ...header });
  }

  /** As a mobile app has it. */
  accessToken(claims: Record<string, unknown>): Promise<string> {
    const now = seconds();
    return this.signed({ iss: this.name, aud: this.setting.audience, iat: now, exp: now + 300, ...claims }, {});
  }

  private signed(payload: JWTPayload, header: Record<string, unknown>): Promise<string> {
    const { signing } = this.misbehaves;
    const { own, other, pem } = this.keys;
    if (signing === 'none') return Promise.resolve(new UnsecuredJWT(payload).encode());
    const shared = signing === 'shared';
    return new SignJWT(payload)
      .setProtectedHeader({ alg: shared ? 'HS256' : 'RS256', kid: 'one', ...header })
      .sign(shared ? new TextEncoder().encode(pem) : signing === 'other' ? other : own);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.address);
    const json = (body: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname.endsWith(METADATA)) return void json(this.metadata());
    if (url.pathname === '/keys') return void json({ keys: [this.keys.jwk] });
    if (url.pathname === '/authorize') return void response.writeHead(302, { location: this.authorize(url) }).end();
    if (url.pathname !== '/token') return void response.writeHead(404).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = new URLSearchParams(Buffer.concat(chunks).toString());
    this.asked.push(asked);
    if (this.misbehaves.tokenStatus) return void response.writeHead(this.misbehaves.tokenStatus).end();
    const code = this.granted(request, asked);
    if (!code) return void json({ error: 'invalid_grant' }, 400);
    const idToken = await this.idToken(code);
    json({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken });
  }

  private metadata(): object {
    return {
      issuer: this.name,
      authorization_endpoint: `${this.site}/authorize`,
      token_endpoint: `${this.site}/token`,
      jwks_uri: `${this.site}/keys`,
      end_session_endpoint: `${this.site}/end`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      // A provider that says that it would.
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      code_challenge_methods_supported: ['S256'],
      ...this.misbehaves.metadata,
    };
  }

  private authorize(url: URL): string {
    const asked = url.searchParams;
    const code = randomUUID();
    const redirectUri = asked.get('redirect_uri') ?? '';
    this.codes.set(code, {
      nonce: asked.get('nonce'),
      challenge: asked.get('code_challenge_method') === 'S256' ? asked.get('code_challenge') : null,
      redirectUri,
      used: false,
    });
    const back = new URL(redirectUri);
    const { answer = {} } = this.misbehaves;
    const said = { state: asked.get('state') ?? '', ...('error' in answer ? {} : { code }), ...answer };
    for (const [name, value] of Object.entries(said)) back.searchParams.set(name, value);
    return back.href;
  }

  private granted(request: IncomingMessage, asked: URLSearchParams): Code | null {
    const code = this.codes.get(asked.get('code') ?? '');
    const [id, secret] = [CLIENT_ID, CLIENT_SECRET].map((text) => new URLSearchParams({ _: text }).toString().slice(2));
    const basic = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
    if (!code || request.headers.authorization !== basic) return null;
    if (this.misbehaves.careless) return code;
    const hash = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    if (code.used || hash !== code.challenge || asked.get('redirect_uri') !== code.redirectUri) return null;
    code.used = true;
    return code;
  }

  private idToken({ nonce }: Code): Promise<string> {
    const now = seconds();
    const usual = { iss: this.name, aud: CLIENT_ID, sub: 'ada', iat: now, exp: now + 300, nonce, email_verified: true };
    const { claims, header = {} } = this.misbehaves;
    return this.signed({ ...usual, ...this.person, ...claims } as JWTPayload, { typ: 'JWT', ...header });
  }
}

const seconds = (): number => Math.floor(Date.now() / 1000);
