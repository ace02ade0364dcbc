/** An identity provider of the tests: a key server on loopback, and tokens with whatever claims a story needs. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import type { IssuerSetting } from '../../src/platform/settings';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

export interface TokenChanges {
  header?: { alg?: string; kid?: string };
  key?: Key | Uint8Array;
}

export class TestIssuer {
  private constructor(
    readonly setting: IssuerSetting,
    readonly publicKey: JWK,
    private readonly key: Key,
    private readonly server: Server,
  ) {}

  static async start(name: string, setting: Partial<IssuerSetting> = {}): Promise<TestIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const usual: IssuerSetting = {
      issuer: `https://${name}.example/`,
      audience: 'api://casegate',
      jwksUri: `http://127.0.0.1:${port}/keys`,
      kind: 'WORK',
      subjectClaims: ['sub'],
      tenantClaim: 'tid',
      emailVerifiedClaim: 'email_verified',
    };
    return new TestIssuer({ ...usual, ...setting }, jwk, privateKey, server);
  }

  /** A good token but for what `claims` change; a claim that is undefined is left out. */
  token(claims: Record<string, unknown> = {}, { header, key }: TokenChanges = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const { issuer, audience } = this.setting;
    const usual = { iss: issuer, aud: audience, sub: 'subject', iat: now, exp: now + 3600, email_verified: true };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'JWT', ...header })
      .sign(key ?? this.key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
