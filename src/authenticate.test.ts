import { exportJWK, generateKeyPair, createLocalJWKSet, SignJWT } from 'jose';
import pino from 'pino';
import { Authenticator } from './authenticate';
import { BelievedTokens } from './believed-tokens';
import type { TrustedIssuer } from './issuer-keys';

const log = pino({ level: 'silent' });
const NAME = 'https://plain.example/';
const START = Date.parse('2026-01-15T10:00:00Z');
const seconds = START / 1000;

describe('R1 a token that was believed', () => {
  let issuer: TestKeys;
  beforeAll(async () => {
    issuer = await TestKeys.make();
  });
  beforeEach(() => {
    jest.useFakeTimers({ now: START, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    issuer.reset();
  });
  afterEach(() => jest.useRealTimers());

  const asked = async (authenticator: Authenticator, token: string) =>
    (await authenticator.identify(`Bearer ${token}`, log))?.subject ?? null;

  it('is verified once, also where requests come at once', async () => {
    const authenticator = new Authenticator([issuer.trusted]);
    const token = await issuer.token();
    const all = await Promise.all([asked(authenticator, token), asked(authenticator, token)]);
    expect([...all, await asked(authenticator, token)]).toEqual(['ada', 'ada', 'ada']);
    expect(issuer.used).toBe(1);
    expect(await asked(authenticator, await issuer.token({ sub: 'eve' }))).toBe('eve');
    expect(issuer.used).toBe(2);
  });

  it('is the same in every way as when it was verified', async () => {
    const authenticator = new Authenticator([issuer.trusted]);
    const header = `Bearer ${await issuer.token()}`;
    const first = await authenticator.identify(header, log);
    expect(await authenticator.identify(header, log)).toEqual(first);
    expect(first).toMatchObject({ issuer: NAME, subject: 'ada', kind: 'WORK', verifiedEmail: null });
  });

  it('expires when it says, by the same tolerance', async () => {
    const authenticator = new Authenticator([issuer.trusted]);
    const token = await issuer.token({ exp: seconds + 60 });
    expect(await asked(authenticator, token)).toBe('ada');
    jest.setSystemTime(START + 64_999);
    expect(await asked(authenticator, token)).toBe('ada');
    expect(issuer.used).toBe(1);
    jest.setSystemTime(START + 65_000);
    expect(await asked(authenticator, token)).toBeNull();
  });

  it('is good no earlier than it says, on a clock that was set back', async () => {
    const authenticator = new Authenticator([issuer.trusted]);
    const token = await issuer.token({ nbf: seconds });
    expect(await asked(authenticator, token)).toBe('ada');
    jest.setSystemTime(START - 60_000);
    expect(await asked(authenticator, token)).toBeNull();
  });

  it('ends with the keys of its issuer', async () => {
    const authenticator = new Authenticator([issuer.trusted]);
    const token = await issuer.token();
    await asked(authenticator, token);
    await issuer.rotate();
    expect(await asked(authenticator, token)).toBeNull();
    expect(await asked(authenticator, token)).toBeNull();
    expect(await asked(authenticator, await issuer.token())).toBe('ada');
  });

  it('is verified again where the keys are to be fetched anew', async () => {
    const authenticator = new Authenticator([issuer.trusted]);
    const token = await issuer.token();
    await asked(authenticator, token);
    issuer.stale = true;
    await asked(authenticator, token);
    await asked(authenticator, token);
    expect(issuer.used).toBe(3);
  });

  it('is not remembered where the keys changed while it was verified', async () => {
    const authenticator = new Authenticator([issuer.trusted]);
    const token = await issuer.token();
    issuer.whileAsked = () => issuer.rotate();
    expect(await asked(authenticator, token)).toBe('ada');
    issuer.whileAsked = null;
    expect(await asked(authenticator, token)).toBeNull();
  });

  it('is not believed for having been refused, or asked for, before', async () => {
    const authenticator = new Authenticator([issuer.trusted]);
    const [head, body, signature] = (await issuer.token()).split('.') as [string, string, string];
    const forged = [head, body, signature.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))].join('.');
    for (let times = 0; times < 2; times += 1) expect(await asked(authenticator, forged)).toBeNull();
    expect(await asked(authenticator, [head, body, signature].join('.'))).toBe('ada');
    expect(await asked(authenticator, forged)).toBeNull();
    expect(issuer.used).toBe(4);
  });

  it('is one of so many, and of those that expired none is kept for long', async () => {
    const believed = new BelievedTokens(3);
    const authenticator = new Authenticator([issuer.trusted], believed);
    for (const sub of ['a', 'b', 'c', 'd', 'e']) await asked(authenticator, await issuer.token({ sub }));
    expect(believed.size).toBe(3);
    jest.setSystemTime(START + 7_200_000);
    await asked(authenticator, await issuer.token({ exp: seconds + 9000 }));
    expect(believed.size).toBe(1);
  });
});

/** Keys of an issuer that can be looked at, exchanged, and be out of date. */
class TestKeys {
  used = 0;
  stale = false;
  whileAsked: (() => Promise<void>) | null = null;
  private set!: ReturnType<typeof createLocalJWKSet>;
  private key!: Parameters<SignJWT['sign']>[0];
  readonly trusted: TrustedIssuer = {
    issuer: NAME,
    audience: 'api://casegate',
    kind: 'WORK',
    subjectClaims: ['sub'],
    tenantClaim: 'tid',
    emailVerifiedClaim: 'email_verified',
    keys: async (header, token) => {
      this.used += 1;
      const key = await this.set(header, token);
      await this.whileAsked?.();
      return key;
    },
    standing: () => (this.stale ? null : this.set),
  };

  static async make(): Promise<TestKeys> {
    const keys = new TestKeys();
    await keys.rotate();
    return keys;
  }

  reset(): void {
    this.used = 0;
    this.stale = false;
    this.whileAsked = null;
  }

  async rotate(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    this.key = privateKey;
    this.set = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] });
  }

  token(claims: Record<string, unknown> = {}): Promise<string> {
    const usual = { iss: NAME, aud: 'api://casegate', sub: 'ada', exp: seconds + 3600 };
    return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'ES256' }).sign(this.key);
  }
}
